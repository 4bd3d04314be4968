/** Biased random organization. */
package org.absorb.scheme.bro.internal;
