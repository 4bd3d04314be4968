package org.absorb.scheme.sgd.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.model.text.Messages;

/** What stochastic gradient descent is set by. */
public record SgdParameters(
    @Parameter(symbol = "alpha", unit = "D", min = 0, minOpen = true, max = 100, logarithmic = true)
        double learningRate,
    @Parameter(symbol = "b_f", min = 0, max = 1) double batchFraction,
    @Parameter(byDefault = "\"probabilistic\"") Batch batch) {

  private static final Messages WORDS = Messages.of(SgdParameters.class);

  /** How a batch is drawn. */
  public enum Batch {
    PROBABILISTIC,
    SELECTIVE
  }

  public SgdParameters {
    if (batch == Batch.SELECTIVE && batchFraction == 0) {
      throw new IllegalArgumentException(WORDS.get("empty", "0"));
    }
  }
}
