package org.absorb.system.standard.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.model.text.Messages;
import org.absorb.spi.system.Box;

/**
 * A crystal of orthogonal unit cells.
 *
 * @param id of the initial state, for messages
 * @param edges of the cell along each axis, in any unit
 * @param parts into how many equal parts each edge is cut
 * @param sites of the cell's particles, {@code sites[particle][axis]} in parts
 * @param stretch how much, relatively, an edge may differ from its length in the ideal crystal of
 *     the same density, so that whole cells fill the box
 */
record Lattice(String id, double[] edges, int[] parts, int[][] sites, double stretch) {

  private static final Messages WORDS = Messages.of(Lattice.class);

  /** Rounding, where the cell fits exactly. */
  private static final double EXACT = 1e-9;

  /** One particle a cell: square, cubic, hypercubic. */
  static Lattice cubic(int dimension) {
    double[] edges = new double[dimension];
    int[] parts = new int[dimension];
    Arrays.fill(edges, 1);
    Arrays.fill(parts, 1);
    return new Lattice("initial.cubic", edges, parts, new int[1][dimension], EXACT);
  }

  /** Face-centred cubic, four particles a cubic cell; close packing at 0.7405. */
  static Lattice fcc() {
    int[][] sites = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
    return new Lattice("initial.fcc", new double[] {1, 1, 1}, new int[] {2, 2, 2}, sites, EXACT);
  }

  /** Hexagonally close packed, four particles a cell of 1, sqrt 3, sqrt(8/3) spacings. */
  static Lattice hcp(double stretch) {
    double[] edges = {1, Math.sqrt(3), Math.sqrt(8.0 / 3)};
    int[][] sites = {{0, 0, 0}, {1, 3, 0}, {1, 1, 1}, {0, 4, 1}};
    return new Lattice("initial.hcp", edges, new int[] {2, 6, 2}, sites, stretch);
  }

  /** Triangular, two particles a cell of 1, sqrt 3 spacings; close packing at 0.9069. */
  static Lattice hexagonal(double stretch) {
    int[][] sites = {{0, 0}, {1, 1}};
    double[] edges = {1, Math.sqrt(3)};
    return new Lattice("initial.hexagonal", edges, new int[] {2, 2}, sites, stretch);
  }

  /**
   * Fills {@code position[axis][id]}, in 2^-64 of the box.
   *
   * @throws IllegalArgumentException with one sentence, if no whole cells of so many particles fill
   *     the box
   */
  void place(Box box, long[][] position) {
    int particles = position[0].length;
    if (box.dimension() != edges.length) {
      throw new IllegalArgumentException(
          WORDS.get("dimension", id, text(edges.length), text(box.dimension())));
    }
    int[] cells = cells(box, particles);
    if (cells == null) {
      throw new IllegalArgumentException(
          WORDS.get("particles", id, nearest(box, particles), text(particles)));
    }
    long[] part = new long[cells.length]; // in 2^-64 of the box
    for (int axis = 0; axis < cells.length; axis++) {
      part[axis] = Long.divideUnsigned(-1L, (long) parts[axis] * cells[axis]);
    }
    int[] cell = new int[cells.length];
    for (int at = 0; at < particles; at += sites.length) {
      for (int site = 0; site < sites.length; site++) {
        for (int axis = 0; axis < cells.length; axis++) {
          long parted = (long) parts[axis] * cell[axis] + sites[site][axis];
          position[axis][at + site] = parted * part[axis];
        }
      }
      next(cell, cells);
    }
  }

  /** Counts through the cells, the last axis fastest. */
  private static void next(int[] cell, int[] cells) {
    for (int axis = cells.length - 1; axis >= 0; axis--) {
      cell[axis]++;
      if (cell[axis] < cells[axis]) {
        return;
      }
      cell[axis] = 0;
    }
  }

  /**
   * How many cells along each axis make the least stretched crystal of so many particles; {@code
   * null} if none fills the box.
   */
  int[] cells(Box box, int particles) {
    if (particles % sites.length != 0) {
      return null;
    }
    int dimension = edges.length;
    double volume = 1;
    for (int axis = 0; axis < dimension; axis++) {
      volume *= box.length(axis) / edges[axis];
    }
    double size = StrictMath.pow(volume * sites.length / particles, 1.0 / dimension);
    double[] ideal = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      ideal[axis] = box.length(axis) / edges[axis] / size;
    }
    Fit best = new Fit(ideal, new int[dimension], stretch);
    best.search(0, particles / sites.length, 0);
    return best.cells;
  }

  /** The search for whole numbers near given ones, whose product is given. */
  private static final class Fit {

    private final double[] ideal;
    private final int[] tried;
    private double least;
    private int[] cells;

    Fit(double[] ideal, int[] tried, double most) {
      this.ideal = ideal;
      this.tried = tried;
      this.least = most;
    }

    void search(int axis, int product, double stretched) {
      if (axis == ideal.length) {
        if (product == 1 && stretched <= least) {
          least = stretched;
          cells = tried.clone();
        }
        return;
      }
      int from = Math.max(1, (int) Math.ceil(ideal[axis] / (1 + least)));
      for (int count = from; ideal[axis] >= count * (1 - least); count++) {
        if (product % count == 0) {
          tried[axis] = count;
          double here = Math.abs(ideal[axis] / count - 1);
          search(axis + 1, product / count, Math.max(stretched, here));
        }
      }
    }
  }

  /** The next numbers of particles, below and above, that fit the shape of the box. */
  private String nearest(Box box, int particles) {
    List<Integer> near = new ArrayList<>();
    int whole = particles / sites.length * sites.length;
    for (int n = whole; n > 0; n -= sites.length) {
      if (cells(box, n) != null) {
        near.add(n);
        break;
      }
    }
    long farthest = 64L * Math.max(particles, sites.length);
    for (long n = whole + sites.length; n <= farthest && n < Integer.MAX_VALUE; n += sites.length) {
      if (cells(box, (int) n) != null) {
        near.add((int) n);
        break;
      }
    }
    return near.isEmpty()
        ? WORDS.get("none")
        : near.stream().map(Lattice::text).collect(Collectors.joining(", "));
  }

  /** Digits without grouping. */
  private static String text(int number) {
    return Integer.toString(number);
  }
}
