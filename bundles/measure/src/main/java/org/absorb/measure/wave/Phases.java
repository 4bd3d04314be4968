package org.absorb.measure.wave;

import java.util.Arrays;
import org.absorb.model.run.Frame;

/**
 * exp(2 pi i n x / L) of a block of particles, for every axis and n, and sums of products of them.
 * Loops go over whole blocks and do one thing each, so that the compiler makes vectors of them.
 */
final class Phases {

  /** Particles in a block, a power of two; what is missing of the last counts 0. */
  static final int BLOCK = 256;

  private static final int FOLDED = 16;

  /** {@code re[axis][n][particle]}. */
  private final double[][][] re;

  private final double[][][] im;

  /** Products over the axes up to this one, of the vector last asked for. */
  private final double[][] productRe;

  private final double[][] productIm;

  /** The vector last asked for, of the present block; {@code null} for none. */
  private int[] before;

  /**
   * @param most the largest |n| of each axis
   */
  Phases(int[] most) {
    int axes = most.length;
    re = new double[axes][][];
    im = new double[axes][][];
    for (int axis = 0; axis < axes; axis++) {
      re[axis] = new double[most[axis] + 1][BLOCK];
      im[axis] = new double[most[axis] + 1][BLOCK];
    }
    productRe = new double[axes][BLOCK];
    productIm = new double[axes][BLOCK];
  }

  void load(Frame frame, int from, int end) {
    before = null;
    for (int axis = 0; axis < re.length; axis++) {
      double turn = 2 * Math.PI / frame.box()[axis];
      double[] x = frame.position()[axis];
      double[][] cos = re[axis];
      double[][] sin = im[axis];
      Arrays.fill(cos[0], 0, end - from, 1);
      Arrays.fill(cos[0], end - from, BLOCK, 0);
      if (cos.length > 1) {
        Arrays.fill(cos[1], 0);
        Arrays.fill(sin[1], 0);
        for (int j = from; j < end; j++) {
          cos[1][j - from] = Math.cos(turn * x[j]);
          sin[1][j - from] = Math.sin(turn * x[j]);
        }
      }
      for (int n = 2; n < cos.length; n++) {
        multiply(cos[n - 1], sin[n - 1], cos[1], sin[1], 1, cos[n], sin[n]);
      }
    }
  }

  /**
   * Adds the block's sum of exp(i k r) to {@code sum[0][at] + i sum[1][at]}.
   *
   * @param n a vector whose first number is not below 0; cheap where it begins as the one before
   */
  void add(int[] n, double[][] sum, int at) {
    int axis = 1;
    if (before != null && n[0] == before[0]) {
      while (axis < n.length - 1 && n[axis] == before[axis]) {
        axis++;
      }
    }
    for (; axis < n.length; axis++) {
      int m = Math.abs(n[axis]);
      multiply(
          axis == 1 ? re[0][n[0]] : productRe[axis - 1],
          axis == 1 ? im[0][n[0]] : productIm[axis - 1],
          re[axis][m],
          im[axis][m],
          Math.signum(n[axis]),
          productRe[axis],
          productIm[axis]);
    }
    before = n;
    sum[0][at] += sum(productRe[n.length - 1]);
    sum[1][at] += sum(productIm[n.length - 1]);
  }

  /** out = a (re + i sign im) of b. */
  private static void multiply(
      double[] aRe,
      double[] aIm,
      double[] bRe,
      double[] bIm,
      double sign,
      double[] outRe,
      double[] outIm) {
    for (int j = 0; j < BLOCK; j++) {
      outRe[j] = aRe[j] * bRe[j] - sign * (aIm[j] * bIm[j]);
      outIm[j] = aIm[j] * bRe[j] + sign * (aRe[j] * bIm[j]);
    }
  }

  /** Of a block, which is folded for it: the last product is not used again. */
  private static double sum(double[] block) {
    for (int half = BLOCK / 2; half >= FOLDED; half /= 2) {
      for (int j = 0; j < half; j++) {
        block[j] += block[j + half];
      }
    }
    double sum = 0;
    for (int j = 0; j < FOLDED; j++) {
      sum += block[j];
    }
    return sum;
  }
}
