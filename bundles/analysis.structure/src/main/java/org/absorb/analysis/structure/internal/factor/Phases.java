package org.absorb.analysis.structure.internal.factor;

import org.absorb.model.run.Frame;

/** exp(2 pi i n x / L) of a block of particles, for every axis and n, and products of them. */
final class Phases {

  /** {@code re[axis][n][particle]}. */
  private final double[][][] re;

  private final double[][][] im;

  /** Products over the axes up to this one, of the vector last asked for. */
  private final double[][] productRe;

  private final double[][] productIm;
  private int count;
  private boolean fresh;

  Phases(int[] most, int block) {
    int axes = most.length;
    re = new double[axes][][];
    im = new double[axes][][];
    for (int axis = 0; axis < axes; axis++) {
      re[axis] = new double[most[axis] + 1][block];
      im[axis] = new double[most[axis] + 1][block];
    }
    productRe = new double[axes][block];
    productIm = new double[axes][block];
  }

  void load(Frame frame, int from, int end) {
    count = end - from;
    fresh = true;
    for (int axis = 0; axis < re.length; axis++) {
      double turn = 2 * Math.PI / frame.box()[axis];
      double[] x = frame.position()[axis];
      for (int j = 0; j < count; j++) {
        re[axis][0][j] = 1;
        im[axis][0][j] = 0;
      }
      if (re[axis].length > 1) {
        for (int j = 0; j < count; j++) {
          re[axis][1][j] = Math.cos(turn * x[from + j]);
          im[axis][1][j] = Math.sin(turn * x[from + j]);
        }
      }
      for (int n = 2; n < re[axis].length; n++) {
        multiply(
            re[axis][n - 1],
            im[axis][n - 1],
            re[axis][1],
            im[axis][1],
            1,
            re[axis][n],
            im[axis][n],
            count);
      }
    }
  }

  /**
   * Adds the block's sum of exp(i k r) to {@code sum[0][at] + i sum[1][at]}.
   *
   * @param before the vector asked for just before, or {@code null}
   */
  void add(int[] n, int[] before, double[][] sum, int at) {
    int last = n.length - 1;
    int same = 0;
    while (!fresh && before != null && same < last && n[same] == before[same]) {
      same++;
    }
    fresh = false;
    for (int axis = same; axis < last; axis++) {
      int m = Math.abs(n[axis]);
      double sign = Math.signum(n[axis]);
      if (axis == 0) {
        copy(re[0][m], im[0][m], sign, productRe[0], productIm[0], count);
      } else {
        multiply(
            productRe[axis - 1],
            productIm[axis - 1],
            re[axis][m],
            im[axis][m],
            sign,
            productRe[axis],
            productIm[axis],
            count);
      }
    }
    int m = Math.abs(n[last]);
    dot(
        productRe[last - 1],
        productIm[last - 1],
        re[last][m],
        im[last][m],
        Math.signum(n[last]),
        count,
        sum,
        at);
  }

  private static void copy(
      double[] aRe, double[] aIm, double sign, double[] outRe, double[] outIm, int count) {
    for (int j = 0; j < count; j++) {
      outRe[j] = aRe[j];
      outIm[j] = sign * aIm[j];
    }
  }

  /** out = a (re + i sign im) of b. */
  private static void multiply(
      double[] aRe,
      double[] aIm,
      double[] bRe,
      double[] bIm,
      double sign,
      double[] outRe,
      double[] outIm,
      int count) {
    for (int j = 0; j < count; j++) {
      outRe[j] = aRe[j] * bRe[j] - sign * (aIm[j] * bIm[j]);
      outIm[j] = aIm[j] * bRe[j] + sign * (aRe[j] * bIm[j]);
    }
  }

  /** Two sums of two products each, in two chains each, so that additions need not wait. */
  private static void dot(
      double[] aRe,
      double[] aIm,
      double[] bRe,
      double[] bIm,
      double sign,
      int count,
      double[][] sum,
      int at) {
    double rr = 0;
    double ii = 0;
    double ri = 0;
    double ir = 0;
    double rr2 = 0;
    double ii2 = 0;
    double ri2 = 0;
    double ir2 = 0;
    int j = 0;
    for (; j + 1 < count; j += 2) {
      rr += aRe[j] * bRe[j];
      ii += aIm[j] * bIm[j];
      ri += aRe[j] * bIm[j];
      ir += aIm[j] * bRe[j];
      rr2 += aRe[j + 1] * bRe[j + 1];
      ii2 += aIm[j + 1] * bIm[j + 1];
      ri2 += aRe[j + 1] * bIm[j + 1];
      ir2 += aIm[j + 1] * bRe[j + 1];
    }
    if (j < count) {
      rr += aRe[j] * bRe[j];
      ii += aIm[j] * bIm[j];
      ri += aRe[j] * bIm[j];
      ir += aIm[j] * bRe[j];
    }
    sum[0][at] += rr + rr2 - sign * (ii + ii2);
    sum[1][at] += ir + ir2 + sign * (ri + ri2);
  }
}
