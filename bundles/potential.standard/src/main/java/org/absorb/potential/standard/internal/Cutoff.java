package org.absorb.potential.standard.internal;

/** What potentials say whose force vanishes at contact. */
final class Cutoff {

  static final double LEAST = 0.5;

  static final String FACTOR = "0.99999999";

  static final String HELP =
      "Particles overlap below this share of their contact distance: the force vanishes there, so the last of an overlap would never end.";

  private Cutoff() {}
}
