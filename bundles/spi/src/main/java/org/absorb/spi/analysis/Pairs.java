package org.absorb.spi.analysis;

import org.absorb.model.run.Frame;

/**
 * The pairs of particles of a frame that are nearer than a cutoff, each once, found by cells. They
 * come in blocks of the form that a {@link org.absorb.spi.potential.Potential} takes, so that sums
 * of U, -U' and U'' over pairs are two calls a block. Immutable but for its buffers: one thread.
 */
public final class Pairs {

  private static final int BLOCK = 512;
  private static final int CELLS_PER_PARTICLE = 4;

  private final Frame frame;
  private final double cutoff;
  private final int[] cells;
  private final int[] head;
  private final int[] next;
  private final int[] home;

  private final int[] first = new int[BLOCK];
  private final int[] second = new int[BLOCK];
  private final double[] distance = new double[BLOCK];
  private final double[] contact = new double[BLOCK];
  private int count;

  /** Takes pairs. */
  @FunctionalInterface
  public interface Block {

    /**
     * Takes {@code count} pairs of particles {@code i[p] < j[p]}. The arrays are valid during the
     * call and may be written to.
     *
     * @param r distances of the nearest images, in the frame's unit of length; 0 is possible
     * @param contact D_ij = R_i + R_j
     */
    void take(int[] i, int[] j, double[] r, double[] contact, int count);
  }

  private Pairs(Frame frame, double cutoff) {
    this.frame = frame;
    this.cutoff = cutoff;
    int dimension = frame.dimension();
    double most = Math.pow((double) CELLS_PER_PARTICLE * frame.particles(), 1.0 / dimension);
    cells = new int[dimension];
    int all = 1;
    for (int axis = 0; axis < dimension; axis++) {
      int fit = (int) Math.min(frame.box()[axis] / cutoff, Math.max(1, most));
      cells[axis] = fit < 3 ? 1 : fit; // with fewer than three a neighbour would be met twice
      all *= cells[axis];
    }
    head = new int[all];
    next = new int[frame.particles()];
    home = new int[frame.particles()];
    java.util.Arrays.fill(head, -1);
    for (int i = frame.particles() - 1; i >= 0; i--) {
      int cell = 0;
      for (int axis = 0; axis < dimension; axis++) {
        double share = frame.position()[axis][i] / frame.box()[axis];
        cell = cell * cells[axis] + Math.min(cells[axis] - 1, (int) (share * cells[axis]));
      }
      home[i] = cell;
      next[i] = head[cell];
      head[cell] = i;
    }
  }

  /**
   * Gives all pairs with r &lt; cutoff.
   *
   * @param frame positions within the box
   * @param cutoff above 0; at most half of the shortest axis, so that a pair has one distance
   * @throws IllegalArgumentException if the cutoff is larger
   */
  public static void within(Frame frame, double cutoff, Block block) {
    for (double length : frame.box()) {
      if (!(cutoff > 0 && cutoff <= length / 2)) {
        throw new IllegalArgumentException(
            "a cutoff of " + cutoff + " in a box of " + length + ": at most half of it");
      }
    }
    Pairs pairs = new Pairs(frame, cutoff);
    int[] place = new int[frame.dimension()];
    for (int i = 0; i < frame.particles(); i++) {
      int cell = pairs.home[i];
      for (int axis = place.length - 1; axis >= 0; axis--) {
        place[axis] = cell % pairs.cells[axis];
        cell /= pairs.cells[axis];
      }
      pairs.around(i, place, 0, 0, block);
    }
    if (pairs.count > 0) {
      pairs.give(block);
    }
  }

  /** Goes through the cells around a particle's, an axis at a time. */
  private void around(int i, int[] place, int axis, int cell, Block block) {
    if (axis == cells.length) {
      for (int j = head[cell]; j >= 0; j = next[j]) {
        if (j > i) {
          pair(i, j, block);
        }
      }
      return;
    }
    int n = cells[axis];
    int reach = n == 1 ? 0 : 1;
    for (int step = -reach; step <= reach; step++) {
      around(i, place, axis + 1, cell * n + Math.floorMod(place[axis] + step, n), block);
    }
  }

  private void pair(int i, int j, Block block) {
    double square = 0;
    for (int axis = 0; axis < cells.length; axis++) {
      double length = frame.box()[axis];
      double d = frame.position()[axis][i] - frame.position()[axis][j];
      d -= length * Math.rint(d / length);
      square += d * d;
    }
    if (square < cutoff * cutoff) {
      first[count] = i;
      second[count] = j;
      distance[count] = Math.sqrt(square);
      contact[count] = frame.radius()[i] + frame.radius()[j];
      if (++count == BLOCK) {
        give(block);
      }
    }
  }

  private void give(Block block) {
    int given = count;
    count = 0;
    block.take(first, second, distance, contact, given);
  }
}
