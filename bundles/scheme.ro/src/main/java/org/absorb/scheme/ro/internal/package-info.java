/** Random organization: kicks whose directions are random too. */
package org.absorb.scheme.ro.internal;
