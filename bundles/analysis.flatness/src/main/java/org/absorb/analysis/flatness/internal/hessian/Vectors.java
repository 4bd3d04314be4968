package org.absorb.analysis.flatness.internal.hessian;

/** Sums over vectors of the form {@code [axis][particle]}. */
final class Vectors {

  private Vectors() {}

  static double dot(double[][] a, double[][] b) {
    double sum = 0;
    for (int axis = 0; axis < a.length; axis++) {
      for (int i = 0; i < a[axis].length; i++) {
        sum += a[axis][i] * b[axis][i];
      }
    }
    return sum;
  }

  /** Adds {@code factor} times b to a. */
  static void add(double[][] a, double factor, double[][] b) {
    for (int axis = 0; axis < a.length; axis++) {
      for (int i = 0; i < a[axis].length; i++) {
        a[axis][i] += factor * b[axis][i];
      }
    }
  }

  static void scale(double[][] a, double factor) {
    for (double[] component : a) {
      for (int i = 0; i < component.length; i++) {
        component[i] *= factor;
      }
    }
  }
}
