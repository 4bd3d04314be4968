/**
 * From pairs that may overlap to moved particles: pairs in blocks to potential and scheme, sums in
 * integers, particles in blocks to the scheme, the move.
 */
package org.absorb.engine.internal.motion;
