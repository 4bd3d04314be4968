package org.absorb.analysis.structure.internal.pair;

import org.absorb.model.run.Frame;
import org.absorb.spi.analysis.Pairs;
import org.absorb.spi.system.Ball;

/**
 * The radial distribution function: pairs at a distance, over those of as many particles placed
 * independently and uniformly in the same box, {@code g(r) = n(r) V / (N (N - 1) / 2 v(r))} with
 * the exact volume v(r) of a shell. With N - 1 and not N, independent particles have g = 1 at any
 * N.
 *
 * @param r the middles of the shells, in diameters
 * @param g one a shell
 */
public record RadialDistribution(double[] r, double[] g) {

  /**
   * Measures a frame.
   *
   * @param most the largest distance; cut to half of the shortest axis, beyond which a shell does
   *     not fit into the box
   * @param width of a shell
   */
  public static RadialDistribution of(Frame frame, double most, double width) {
    double half = Double.POSITIVE_INFINITY;
    double volume = 1;
    for (double length : frame.box()) {
      half = Math.min(half, length / 2);
      volume *= length;
    }
    int shells = (int) (Math.min(most, half) / width);
    long[] pairs = new long[shells];
    Pairs.within(
        frame,
        Math.min(half, shells * width),
        (i, j, r, contact, count) -> {
          for (int p = 0; p < count; p++) {
            int shell = (int) (r[p] / width);
            if (shell < shells) { // rounding may lift the last distance to the edge
              pairs[shell]++;
            }
          }
        });
    double ball = Ball.volume(frame.dimension());
    double all = (double) frame.particles() * (frame.particles() - 1) / 2;
    double[] r = new double[shells];
    double[] g = new double[shells];
    for (int shell = 0; shell < shells; shell++) {
      double inner = Math.pow(shell * width, frame.dimension());
      double outer = Math.pow((shell + 1) * width, frame.dimension());
      r[shell] = (shell + 0.5) * width;
      g[shell] = pairs[shell] * volume / (all * ball * (outer - inner));
    }
    return new RadialDistribution(r, g);
  }
}
