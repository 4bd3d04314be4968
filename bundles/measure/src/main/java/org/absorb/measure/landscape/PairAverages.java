package org.absorb.measure.landscape;

import org.absorb.model.text.Messages;
import org.absorb.spi.potential.Potential;

/** The exact averages of potentials, and their sum over the pairs of a frame. */
public final class PairAverages {

  /** What the rule and one of twice its nodes may differ by, in parts of the largest change. */
  private static final double TOLERANCE = 1e-6;

  private static final Messages WORDS = Messages.of(PairAverages.class);
  private static final double ROOT_TWO = Math.sqrt(2);

  private PairAverages() {}

  /** sqrt2 sigma: the width of the distance vector's coordinates. */
  public static double relative(double sigma) {
    return ROOT_TWO * sigma;
  }

  /**
   * The average for a width.
   *
   * @param dimension 2 or more
   * @param sigma above 0, in diameters
   * @throws IllegalArgumentException with a sentence for the user where the average is not finite
   *     or the quadrature does not converge
   */
  public static PairAverage of(Potential potential, int dimension, double sigma) {
    Traits traits = Traits.of(potential);
    if (!traits.finite()) {
      throw new IllegalArgumentException(WORDS.get("infinite"));
    }
    double s = relative(sigma);
    PairAverage usual = new QuadratureAverage(potential, dimension, s, QuadratureAverage.NODES);
    if (traits.linear()) {
      return dimension == 3 ? new LinearAverage(potential, s, usual) : usual;
    }
    check(
        usual,
        new QuadratureAverage(potential, dimension, s, 2 * QuadratureAverage.NODES),
        potential.range(),
        s);
    return usual;
  }

  /** Whether a finer rule agrees, from far inside to just beyond the range. */
  private static void check(PairAverage usual, PairAverage finer, double range, double s) {
    double largest = 0;
    double off = 0;
    for (double r :
        new double[] {0.2 * range, 0.6 * range, 0.9 * range, range - s, range, range + s}) {
      double change = finer.change(Math.max(0, r), 1);
      largest = Math.max(largest, Math.abs(change));
      off = Math.max(off, Math.abs(usual.change(Math.max(0, r), 1) - change));
    }
    if (!(off <= TOLERANCE * largest)) {
      throw new IllegalArgumentException(WORDS.get("rough"));
    }
  }

  /** The change of a frame's energy: the sum over pairs within {@link PairAverage#REACH} s. */
  public static double sum(PairAverage average, PairList pairs, Potential potential, double sigma) {
    double margin = PairAverage.REACH * relative(sigma);
    double sum = 0;
    for (int p = 0; p < pairs.count(); p++) {
      if (pairs.r(p) < potential.range() * pairs.contact(p) + margin) {
        sum += average.change(pairs.r(p), pairs.contact(p));
      }
    }
    return sum;
  }
}
