package org.absorb.engine.internal.motion;

import org.absorb.engine.internal.Setup;

/** Limits how far a step moves particles, whatever pushed them. Keeps the direction of a move. */
public final class Cap {

  private final double largest;
  private final double[] units;

  public Cap(Setup setup) {
    largest = setup.cap();
    units = setup.geometry().units;
  }

  /**
   * Limits the displacements of some slots, {@code sum[axis][slot]}.
   *
   * @param act whether to; else they are only counted
   * @return how many were larger
   */
  public long limit(long[][] sum, int from, int to, boolean act) {
    long capped = 0;
    for (int slot = from; slot < to; slot++) {
      capped += limit(sum, slot, act) ? 1 : 0;
    }
    return capped;
  }

  /** Limits the displacements of a list of slots. */
  public void limit(long[][] sum, int[] slots, int count) {
    for (int k = 0; k < count; k++) {
      limit(sum, slots[k], true);
    }
  }

  private boolean limit(long[][] sum, int slot, boolean act) {
    double square = 0;
    for (int axis = 0; axis < sum.length; axis++) {
      double d = sum[axis][slot] / units[axis];
      square += d * d;
    }
    if (square <= largest * largest) {
      return false;
    }
    double share = largest / Math.sqrt(square);
    for (int axis = 0; axis < sum.length && act; axis++) {
      sum[axis][slot] = (long) (sum[axis][slot] * share);
    }
    return true;
  }

  /**
   * Limits displacements in diameters, {@code move[from + axis][item]}.
   *
   * @return how many were larger
   */
  int limit(double[][] move, int from, int axes, int count) {
    int capped = 0;
    for (int c = 0; c < count; c++) {
      double square = 0;
      for (int axis = from; axis < from + axes; axis++) {
        square += move[axis][c] * move[axis][c];
      }
      if (square > largest * largest) {
        double share = largest / Math.sqrt(square);
        for (int axis = from; axis < from + axes; axis++) {
          move[axis][c] *= share;
        }
        capped++;
      }
    }
    return capped;
  }
}
