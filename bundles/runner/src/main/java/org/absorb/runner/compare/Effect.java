package org.absorb.runner.compare;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.Column;
import org.absorb.model.statistics.Estimate;

/**
 * What was measured on all sides.
 *
 * @param values one a side; empty where a side has none
 */
public record Effect(Column column, List<Optional<Estimate>> values) {

  public Effect {
    values = List.copyOf(values);
  }

  /** A side less the baseline, errors added in squares; not-a-number where either lacks. */
  public Estimate difference(int side) {
    Optional<Estimate> one = values.get(side);
    Optional<Estimate> base = values.get(0);
    if (one.isEmpty() || base.isEmpty()) {
      return new Estimate(Double.NaN, Double.NaN, 0);
    }
    return new Estimate(
        one.get().mean() - base.get().mean(),
        Math.hypot(one.get().error(), base.get().error()),
        Math.min(one.get().count(), base.get().count()));
  }

  /** That difference in its standard errors; not-a-number where no error is known. */
  public double sigmas(int side) {
    Estimate difference = difference(side);
    return difference.error() > 0 ? difference.mean() / difference.error() : Double.NaN;
  }
}
