/** Counter-based random numbers: the same bits in any order, on any thread, after any restart. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.noise;
