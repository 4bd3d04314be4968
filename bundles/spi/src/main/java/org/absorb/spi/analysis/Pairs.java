package org.absorb.spi.analysis;

import java.util.ArrayList;
import java.util.List;
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

  /** How many cells there are along each axis. */
  private final int[] cells;

  /** The first place of each cell's particles; one more ends the last. */
  private final int[] start;

  /** Particles by place: sorted by cell, by id within one. */
  private final int[] id;

  /** {@code sorted[axis][place]}. */
  private final double[][] sorted;

  private final double[] square = new double[BLOCK];
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
    int particles = frame.particles();
    double most = Math.pow((double) CELLS_PER_PARTICLE * particles, 1.0 / dimension);
    cells = new int[dimension];
    int all = 1;
    for (int axis = 0; axis < dimension; axis++) {
      int fit = (int) Math.min(frame.box()[axis] / cutoff, Math.max(1, most));
      cells[axis] = fit < 3 ? 1 : fit; // with fewer than three a neighbour would be met twice
      all *= cells[axis];
    }
    int[] home = new int[particles];
    start = new int[all + 1];
    for (int i = 0; i < particles; i++) {
      home[i] = cell(i);
      start[home[i] + 1]++;
    }
    for (int cell = 0; cell < all; cell++) {
      start[cell + 1] += start[cell];
    }
    id = new int[particles];
    sorted = new double[dimension][particles];
    int[] next = start.clone();
    for (int i = 0; i < particles; i++) {
      int place = next[home[i]]++;
      id[place] = i;
      for (int axis = 0; axis < dimension; axis++) {
        sorted[axis][place] = frame.position()[axis][i];
      }
    }
  }

  private int cell(int i) {
    int cell = 0;
    for (int axis = 0; axis < cells.length; axis++) {
      double share = frame.position()[axis][i] / frame.box()[axis];
      cell = cell * cells[axis] + Math.min(cells[axis] - 1, (int) (share * cells[axis]));
    }
    return cell;
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
    pairs.all(block);
    if (pairs.count > 0) {
      pairs.give(block);
    }
  }

  /** Of two neighbouring cells one meets the other, and each meets itself. */
  private void all(Block block) {
    List<int[]> steps = new ArrayList<>();
    steps(0, new int[cells.length], false, steps);
    int[] place = new int[cells.length];
    for (int cell = 0; cell < start.length - 1; cell++) {
      int rest = cell;
      for (int axis = place.length - 1; axis >= 0; axis--) {
        place[axis] = rest % cells[axis];
        rest /= cells[axis];
      }
      for (int a = start[cell]; a < start[cell + 1]; a++) {
        meet(a, a + 1, start[cell + 1], block);
      }
      for (int[] step : steps) {
        int other = 0;
        for (int axis = 0; axis < place.length; axis++) {
          other = other * cells[axis] + Math.floorMod(place[axis] + step[axis], cells[axis]);
        }
        for (int a = start[cell]; a < start[cell + 1]; a++) {
          meet(a, start[other], start[other + 1], block);
        }
      }
    }
  }

  /** Half of the steps to neighbouring cells: those whose first number other than 0 is 1. */
  private void steps(int axis, int[] step, boolean ahead, List<int[]> steps) {
    if (axis == cells.length) {
      if (ahead) {
        steps.add(step.clone());
      }
      return;
    }
    int reach = cells[axis] == 1 ? 0 : 1;
    for (int along = ahead ? -reach : 0; along <= reach; along++) {
      step[axis] = along;
      steps(axis + 1, step, ahead || along > 0, steps);
    }
    step[axis] = 0;
  }

  /** The particle at a place with those of a range of places. */
  private void meet(int a, int from, int end, Block block) {
    for (int begin = from; begin < end; begin += BLOCK) {
      int size = Math.min(BLOCK, end - begin);
      for (int axis = 0; axis < sorted.length; axis++) {
        add(sorted[axis], begin, size, sorted[axis][a], frame.box()[axis], axis == 0, square);
      }
      for (int p = 0; p < size; p++) {
        if (square[p] < cutoff * cutoff) {
          put(id[a], id[begin + p], Math.sqrt(square[p]), block);
        }
      }
    }
  }

  private static void add(
      double[] x, int begin, int size, double here, double length, boolean fresh, double[] square) {
    for (int p = 0; p < size; p++) {
      double d = Math.abs(x[begin + p] - here);
      d = Math.min(d, length - d);
      square[p] = fresh ? d * d : square[p] + d * d;
    }
  }

  private void put(int i, int j, double r, Block block) {
    first[count] = Math.min(i, j);
    second[count] = Math.max(i, j);
    distance[count] = r;
    contact[count] = frame.radius()[i] + frame.radius()[j];
    if (++count == BLOCK) {
      give(block);
    }
  }

  private void give(Block block) {
    int given = count;
    count = 0;
    block.take(first, second, distance, contact, given);
  }
}
