package org.absorb.measure.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Wave vectors {@code k = 2 pi n / L} of a box, in shells of like length, of each pair k and -k one
 * (a real density has the same S at both).
 *
 * <p>A shell reaches from k to {@code k + min(k / 25, 0.15)} (1/D): at small k it holds vectors of
 * one length, at the peaks it is narrow enough to show them. A shell of up to {@code most} vectors
 * is exhaustive; of a larger one {@code most} are drawn, each as likely as any other, from a fixed
 * seed, so that a box has the same vectors at every call.
 *
 * @param box length of each axis, in diameters
 * @param shells by ascending length; none is empty
 */
public record WaveVectors(double[] box, List<Shell> shells) {

  private static final double RELATIVE_WIDTH = 0.04;
  private static final double WIDTH = 0.15;
  private static final long SEED = 0x5eed_0f_5e115L;

  /**
   * Vectors of like length.
   *
   * @param k the mean of their lengths, in 1/D
   * @param n {@code n[vector][axis]}, whole numbers, in lexicographic order
   * @param all how many the shell has, of which {@code n} are taken
   */
  public record Shell(double k, int[][] n, long all) {}

  /**
   * All shells up to a length.
   *
   * @param most vectors taken of a shell, at least 1
   */
  public static WaveVectors upTo(double[] box, double kMax, int most) {
    double[] unit = Arrays.stream(box).map(length -> 2 * Math.PI / length).toArray();
    double[] edges = edges(Arrays.stream(unit).min().orElseThrow(), kMax);
    Draw draw = new Draw(unit, edges, most);
    draw.from(0, new int[box.length], false, 0);
    return new WaveVectors(box.clone(), draw.shells());
  }

  /** How many {@link #upTo} goes through, about twice as many as there are; it takes 10 ns each. */
  public static double enumerated(double[] box, double kMax) {
    double all = 0.5;
    for (double length : box) {
      all *= 2 * Math.floor(kMax * length / (2 * Math.PI)) + 1;
    }
    return all;
  }

  /** How many vectors are taken, over all shells. */
  public int size() {
    return shells.stream().mapToInt(shell -> shell.n().length).sum();
  }

  /** The average of every shell of values at the vectors, shell by shell. */
  public double[] means(double[] values) {
    double[] means = new double[shells.size()];
    int at = 0;
    for (int i = 0; i < means.length; i++) {
      int count = shells.get(i).n().length;
      means[i] = Arrays.stream(values, at, at + count).average().orElseThrow();
      at += count;
    }
    return means;
  }

  private static double[] edges(double least, double kMax) {
    List<Double> edges = new ArrayList<>();
    // a little below, so that rounding cannot move the shortest vectors out
    for (double k = least * (1 - RELATIVE_WIDTH / 2); k < kMax; ) {
      edges.add(k);
      k += Math.min(RELATIVE_WIDTH * k, WIDTH);
    }
    edges.add(kMax);
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Goes through all vectors once, an axis at a time, and keeps a fair draw of every shell. */
  private static final class Draw {

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final double[] unit;
    private final double[] edges;
    private final int most;
    private final long[] met;
    private final List<List<int[]>> kept = new ArrayList<>();

    Draw(double[] unit, double[] edges, int most) {
      this.unit = unit;
      this.edges = edges;
      this.most = most;
      met = new long[edges.length];
      for (int shell = 0; shell < edges.length; shell++) {
        kept.add(new ArrayList<>());
      }
    }

    /**
     * @param positive whether an axis before has a positive number: from there on both signs count
     */
    void from(int axis, int[] n, boolean positive, double square) {
      double rest = edges[edges.length - 1] * edges[edges.length - 1] - square;
      if (axis == n.length) {
        if (positive && rest > 0) {
          take(n, Math.sqrt(square));
        }
        return;
      }
      int reach = (int) (Math.sqrt(Math.max(0, rest)) / unit[axis]);
      for (int i = positive ? -reach : 0; i <= reach; i++) {
        double along = i * unit[axis];
        n[axis] = i;
        from(axis + 1, n, positive || i > 0, square + along * along);
      }
      n[axis] = 0;
    }

    /** Reservoir sampling (Vitter's algorithm R): after m vectors each is kept with most/m. */
    private void take(int[] n, double length) {
      int at = Arrays.binarySearch(edges, length);
      int shell = at < 0 ? -at - 2 : at;
      List<int[]> reservoir = kept.get(shell);
      met[shell]++;
      if (reservoir.size() < most) {
        reservoir.add(n.clone());
      } else {
        long place = random.nextLong(met[shell]);
        if (place < most) {
          reservoir.set((int) place, n.clone());
        }
      }
    }

    List<Shell> shells() {
      List<Shell> shells = new ArrayList<>();
      for (int i = 0; i < kept.size(); i++) {
        if (!kept.get(i).isEmpty()) {
          int[][] n = kept.get(i).toArray(int[][]::new);
          Arrays.sort(n, (Comparator<int[]>) Arrays::compare);
          shells.add(
              new Shell(
                  Arrays.stream(n).mapToDouble(this::length).average().orElseThrow(), n, met[i]));
        }
      }
      return shells;
    }

    private double length(int[] n) {
      double square = 0;
      for (int axis = 0; axis < n.length; axis++) {
        square += n[axis] * unit[axis] * n[axis] * unit[axis];
      }
      return Math.sqrt(square);
    }
  }
}
