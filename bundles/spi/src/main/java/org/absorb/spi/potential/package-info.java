/** Pair potentials: the energy that overlaps cost, and its derivatives. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.potential;
