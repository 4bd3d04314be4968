/** The standard initial states and radius distributions. */
package org.absorb.system.standard.internal;
