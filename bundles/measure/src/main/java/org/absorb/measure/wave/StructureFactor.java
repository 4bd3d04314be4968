package org.absorb.measure.wave;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.absorb.model.run.Frame;

/**
 * The structure factor of the particles' centres, {@code S(k) = |sum_j exp(i k r_j)|^2 / N}, by
 * direct sums: exact at every wave vector.
 *
 * <p>Particles go through in blocks of {@value Phases#BLOCK}. For a block, {@code exp(2 pi i n x /
 * L)} of every axis comes from a recurrence over n (its rounding grows as n times 1e-16); a wave
 * vector then costs a complex product an axis and a particle, less what it shares with the vector
 * before it. Parts of the particles are summed on several threads and added in a fixed order, so
 * that the number of threads changes no bit.
 */
public final class StructureFactor {

  private static final int PARTS = 16;

  private final int[][] n;

  /** The vectors in lexicographic order, over all shells: neighbours share products. */
  private final int[] order;

  private final int[] most;

  /** For the vectors of all shells. */
  public StructureFactor(WaveVectors vectors) {
    n = vectors.shells().stream().flatMap(s -> Arrays.stream(s.n())).toArray(int[][]::new);
    order =
        IntStream.range(0, n.length)
            .boxed()
            .sorted((a, b) -> Arrays.compare(n[a], n[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    most = new int[vectors.box().length];
    for (int[] vector : n) {
      for (int axis = 0; axis < most.length; axis++) {
        most[axis] = Math.max(most[axis], Math.abs(vector[axis]));
      }
    }
  }

  /** S at every vector, shell by shell, of a frame in the box of the vectors. */
  public double[] of(Frame frame) {
    int particles = frame.particles();
    List<double[][]> parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(p -> part(frame, share(particles, p), share(particles, p + 1)))
            .toList();
    double[] s = new double[n.length];
    for (int v = 0; v < s.length; v++) {
      double re = 0;
      double im = 0;
      for (double[][] part : parts) {
        re += part[0][v];
        im += part[1][v];
      }
      s[v] = (re * re + im * im) / particles;
    }
    return s;
  }

  private static int share(int particles, int part) {
    return (int) ((long) particles * part / PARTS);
  }

  /** The sums of exp(i k r) over the particles from {@code first} to before {@code end}. */
  private double[][] part(Frame frame, int first, int end) {
    double[][] sum = new double[2][n.length];
    Phases phases = new Phases(most);
    for (int from = first; from < end; from += Phases.BLOCK) {
      phases.load(frame, from, Math.min(end, from + Phases.BLOCK));
      for (int v : order) {
        phases.add(n[v], sum, v);
      }
    }
    return sum;
  }
}
