package org.absorb.measure.landscape;

import java.util.Arrays;
import org.absorb.model.run.Frame;
import org.absorb.spi.analysis.Pairs;
import org.absorb.spi.potential.Potential;

/**
 * The pairs of a frame that interact, or may once their particles are displaced: those with {@code
 * r < range D_ij + margin}, each once. Immutable; nobody writes to its arrays.
 */
public final class PairList {

  private final Frame frame;
  private int count;
  private int[] first = new int[1024];
  private int[] second = new int[1024];
  private double[] r = new double[1024];
  private double[] contact = new double[1024];

  private PairList(Frame frame) {
    this.frame = frame;
  }

  /**
   * Finds them.
   *
   * @param margin 0 or more, in diameters
   * @throws IllegalArgumentException if such a pair may be longer than half of the box's shortest
   *     axis
   */
  public static PairList of(Frame frame, Potential potential, double margin) {
    PairList list = new PairList(frame);
    double range = potential.range();
    Pairs.within(
        frame,
        cutoff(frame, potential, margin),
        (i, j, r, contact, n) -> {
          for (int p = 0; p < n; p++) {
            if (r[p] < range * contact[p] + margin) {
              list.add(i[p], j[p], r[p], contact[p]);
            }
          }
        });
    return list;
  }

  /** The distance of the farthest pair that is looked for. */
  public static double cutoff(Frame frame, Potential potential, double margin) {
    double largest = Arrays.stream(frame.radius()).max().orElse(0);
    return 2 * largest * potential.range() + margin;
  }

  private void add(int i, int j, double distance, double overlap) {
    if (count == first.length) {
      int more = count + count / 2;
      first = Arrays.copyOf(first, more);
      second = Arrays.copyOf(second, more);
      r = Arrays.copyOf(r, more);
      contact = Arrays.copyOf(contact, more);
    }
    first[count] = i;
    second[count] = j;
    r[count] = distance;
    contact[count++] = overlap;
  }

  public int count() {
    return count;
  }

  public Frame frame() {
    return frame;
  }

  public int first(int pair) {
    return first[pair];
  }

  public int second(int pair) {
    return second[pair];
  }

  public double r(int pair) {
    return r[pair];
  }

  /** D_ij. */
  public double contact(int pair) {
    return contact[pair];
  }

  /** The vectors from the second to the first particle, {@code [axis][pair]}; a new array. */
  public double[][] separations() {
    double[][] separation = new double[frame.dimension()][count];
    for (int axis = 0; axis < separation.length; axis++) {
      double[] x = frame.position()[axis];
      double length = frame.box()[axis];
      for (int p = 0; p < count; p++) {
        double d = x[first[p]] - x[second[p]];
        separation[axis][p] = d - length * Math.rint(d / length);
      }
    }
    return separation;
  }

  /** Copies distances and D_ij of {@code n} pairs from {@code from} on. */
  public void copy(int from, int n, double[] distances, double[] contacts) {
    System.arraycopy(r, from, distances, 0, n);
    System.arraycopy(contact, from, contacts, 0, n);
  }
}
