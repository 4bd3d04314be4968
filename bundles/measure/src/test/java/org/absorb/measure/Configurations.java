package org.absorb.measure;

import java.util.Arrays;
import java.util.Random;
import org.absorb.model.run.Frame;

/** Frames whose structure is known. */
public final class Configurations {

  /** Cells of a face-centred cubic lattice of nearest distance 1 are this long. */
  public static final double FCC = Math.sqrt(2);

  private Configurations() {}

  /** Independent and uniform. */
  public static Frame poisson(double[] box, int particles, Random random) {
    double[][] x = new double[box.length][particles];
    for (int axis = 0; axis < box.length; axis++) {
      for (int i = 0; i < particles; i++) {
        x[axis][i] = random.nextDouble() * box[axis];
      }
    }
    return frame(box, x);
  }

  /** One by one at random places where no other is nearer than 1. */
  public static Frame added(double[] box, int particles, Random random) {
    double[][] x = new double[box.length][particles];
    for (int i = 0; i < particles; ) {
      for (int axis = 0; axis < box.length; axis++) {
        x[axis][i] = random.nextDouble() * box[axis];
      }
      boolean free = true;
      for (int j = 0; j < i && free; j++) {
        double square = 0;
        for (int axis = 0; axis < box.length; axis++) {
          double d = x[axis][i] - x[axis][j];
          d -= box[axis] * Math.rint(d / box[axis]);
          square += d * d;
        }
        free = square >= 1;
      }
      i += free ? 1 : 0;
    }
    return frame(box, x);
  }

  /** {@code cells} of each axis, four particles each, nearest distance 1. */
  public static Frame fcc(int cells) {
    double[][] basis = {{0, 0, 0}, {0.5, 0.5, 0}, {0.5, 0, 0.5}, {0, 0.5, 0.5}};
    return crystal(new int[] {cells, cells, cells}, new double[] {FCC, FCC, FCC}, basis);
  }

  /** Hexagonal in the plane, nearest distance 1, in cells of two. */
  public static Frame hexagonal(int across, int up) {
    return crystal(
        new int[] {across, up},
        new double[] {1, Math.sqrt(3)},
        new double[][] {{0, 0}, {0.5, 0.5}});
  }

  /** Cubic in any dimension, nearest distance 1. */
  public static Frame cubic(int dimension, int cells) {
    int[] all = new int[dimension];
    double[] edge = new double[dimension];
    Arrays.fill(all, cells);
    Arrays.fill(edge, 1);
    return crystal(all, edge, new double[1][dimension]);
  }

  private static Frame crystal(int[] cells, double[] edge, double[][] basis) {
    int dimension = cells.length;
    int all = Arrays.stream(cells).reduce(1, (a, b) -> a * b);
    double[] box = new double[dimension];
    double[][] x = new double[dimension][all * basis.length];
    for (int axis = 0; axis < dimension; axis++) {
      box[axis] = cells[axis] * edge[axis];
    }
    for (int c = 0; c < all; c++) {
      int rest = c;
      for (int axis = 0; axis < dimension; axis++) {
        int place = rest % cells[axis];
        rest /= cells[axis];
        for (int b = 0; b < basis.length; b++) {
          x[axis][c * basis.length + b] = (place + basis[b][axis]) * edge[axis];
        }
      }
    }
    return frame(box, x);
  }

  /** Every coordinate moved by an independent Gaussian. */
  public static Frame shaken(Frame frame, double sigma, Random random) {
    double[][] x = new double[frame.dimension()][];
    for (int axis = 0; axis < x.length; axis++) {
      double length = frame.box()[axis];
      x[axis] =
          Arrays.stream(frame.position()[axis])
              .map(at -> at + sigma * random.nextGaussian())
              .map(at -> at - length * Math.floor(at / length))
              .map(at -> at < length ? at : 0)
              .toArray();
    }
    return frame(frame.box(), x);
  }

  private static Frame frame(double[] box, double[][] x) {
    double[] radius = new double[x[0].length];
    Arrays.fill(radius, 0.5);
    return new Frame(0, box, radius, x, new int[box.length][x[0].length]);
  }
}
