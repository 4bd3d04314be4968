/**
 * Schemes: laws of motion. Every scheme is step size x potential force x a factor (or a vector)
 * drawn per pair, per end of a pair or per particle; the engine finds the overlaps, sums and moves.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.scheme;
