package org.absorb.analysis.structure.internal.window;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.absorb.model.run.Frame;
import org.absorb.spi.system.Ball;

/**
 * The variance of the number of particles in a spherical window, over its mean, by the window's
 * radius: {@code (<n^2> - <n>^2) / <n>} over windows placed independently and uniformly, with the
 * exact mean {@code <n> = N v(R) / V}. Where density fluctuations are suppressed at large scales it
 * falls with R. N independent particles have {@code 1 - v(R)/V}, not 1: the number in the box is
 * fixed.
 *
 * @param radius of the windows, in diameters, ascending
 * @param ratio the variance over the mean, one a radius
 */
public record NumberVariance(double[] radius, double[] ratio) {

  private static final long SEED = 0x71d0_75L;

  /**
   * Measures a frame.
   *
   * @param radius ascending, in diameters; the last at most half of the shortest axis
   * @param windows how many centres
   */
  public static NumberVariance of(Frame frame, double[] radius, int windows) {
    double density = frame.particles() / Arrays.stream(frame.box()).reduce(1, (a, b) -> a * b);
    double ball = Ball.volume(frame.dimension());
    double[] mean =
        Arrays.stream(radius).map(r -> density * ball * Math.pow(r, frame.dimension())).toArray();
    SplittableRandom random = new SplittableRandom(SEED + frame.step());
    double[][] centre = new double[windows][frame.dimension()];
    for (double[] c : centre) {
      for (int axis = 0; axis < c.length; axis++) {
        c[axis] = random.nextDouble() * frame.box()[axis];
      }
    }
    double[] squared = Arrays.stream(radius).map(r -> r * r).toArray();
    int[][] counts =
        IntStream.range(0, windows)
            .parallel()
            .mapToObj(w -> inside(frame, centre[w], squared))
            .toArray(int[][]::new);
    double[] ratio = new double[radius.length];
    for (int i = 0; i < ratio.length; i++) {
      double sum = 0;
      for (int[] count : counts) {
        double off = count[i] - mean[i];
        sum += off * off;
      }
      ratio[i] = sum / windows / mean[i];
    }
    return new NumberVariance(radius, ratio);
  }

  /** How many particles lie within each radius of a point, by the nearest image. */
  private static int[] inside(Frame frame, double[] centre, double[] squared) {
    double[] square = new double[frame.particles()];
    for (int axis = 0; axis < centre.length; axis++) {
      add(frame.position()[axis], centre[axis], frame.box()[axis], square);
    }
    int[] count = new int[squared.length];
    double most = squared[squared.length - 1];
    for (double s : square) {
      if (s < most) {
        int at = Arrays.binarySearch(squared, s);
        count[at < 0 ? -at - 1 : at + 1]++;
      }
    }
    for (int i = 1; i < count.length; i++) {
      count[i] += count[i - 1];
    }
    return count;
  }

  private static void add(double[] x, double centre, double length, double[] square) {
    for (int i = 0; i < x.length; i++) {
      double d = Math.abs(x[i] - centre);
      d = Math.min(d, length - d);
      square[i] += d * d;
    }
  }
}
