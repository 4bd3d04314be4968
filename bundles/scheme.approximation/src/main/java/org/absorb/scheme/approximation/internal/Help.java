package org.absorb.scheme.approximation.internal;

/** What forms say of the parameters that several records have. */
final class Help {

  static final String KICK_SIZE =
      "The largest displacement that one overlap gives in the process approximated.";

  static final String LEARNING_RATE = "Step size on the potential's force.";

  static final String BATCH_FRACTION =
      "Which share of the pairs (particles) a batch of the process approximated takes.";

  static final String TIME_STEP =
      "Step of Euler's method in steps of the map: the drift times h, the noise times its root; 1 is the map.";

  static final String TEMPORAL_CORRELATION =
      "The noise of a step is (xi_k + t xi_(k-1)) / sqrt(1 + t^2), whose correlation with the step before is t / (1 + t^2).";

  private Help() {}
}
