/** The standard potentials. */
package org.absorb.potential.standard.internal;
