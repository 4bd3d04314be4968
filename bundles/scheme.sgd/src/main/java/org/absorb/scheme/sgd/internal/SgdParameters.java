package org.absorb.scheme.sgd.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.model.text.Messages;

/** What stochastic gradient descent is set by. */
public record SgdParameters(
    @Parameter(
            label = "learning rate",
            symbol = "alpha",
            unit = "D",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true,
            help =
                "Step size on the potential's force; a selected pair moves each partner by alpha/2 under the linear potential.")
        double learningRate,
    @Parameter(
            label = "batch fraction",
            symbol = "b_f",
            min = 0,
            max = 1,
            help = "Which share of the overlapping pairs (active particles) a step takes.")
        double batchFraction,
    @Parameter(
            label = "batch choice",
            byDefault = "\"probabilistic\"",
            help =
                "Probabilistic: each with probability b_f. Selective: exactly round(b_f M) of M, at least one, without replacement.")
        Batch batch) {

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
