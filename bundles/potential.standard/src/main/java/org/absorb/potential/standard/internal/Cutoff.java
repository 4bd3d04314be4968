package org.absorb.potential.standard.internal;

/** The cutoff of potentials whose force vanishes at contact. */
final class Cutoff {

  static final double LEAST = 0.5;

  static final String FACTOR = "0.99999999";

  private Cutoff() {}
}
