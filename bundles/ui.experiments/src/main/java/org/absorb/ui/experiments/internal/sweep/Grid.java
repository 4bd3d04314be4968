package org.absorb.ui.experiments.internal.sweep;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.experiment.Axis;

/**
 * The cells of a sweep in a plane: of the first two axes the one with more values to the right, the
 * other down; the others at one value each.
 *
 * @param sizes of the axes, the first the slowest in the order of cells
 * @param fixed the values of the axes from the third on, counted from 0
 */
record Grid(List<Integer> sizes, List<Integer> fixed) {

  Grid {
    sizes = List.copyOf(sizes);
    fixed = List.copyOf(fixed);
  }

  /**
   * Of a sweep.
   *
   * @param wished values of the axes from the third on, as far as there are so many
   */
  static Grid of(List<Axis> axes, List<Integer> wished) {
    List<Integer> sizes = axes.stream().map(axis -> axis.points().size()).toList();
    List<Integer> fixed = new ArrayList<>();
    for (int i = 2; i < sizes.size(); i++) {
      int wish = i - 2 < wished.size() ? wished.get(i - 2) : 0;
      fixed.add(Math.min(wish, sizes.get(i) - 1));
    }
    return new Grid(sizes, fixed);
  }

  /** Which axis runs to the right. */
  int across() {
    return sizes.size() > 1 && sizes.get(1) > sizes.get(0) ? 1 : 0;
  }

  /** Which axis runs down. */
  int down() {
    return 1 - across();
  }

  int columns() {
    return size(across());
  }

  int rows() {
    return size(down());
  }

  private int size(int axis) {
    return axis < sizes.size() ? sizes.get(axis) : 1;
  }

  /** Which cell of the sweep lies in a column and a row. */
  int cell(int column, int row) {
    int index = 0;
    for (int i = 0; i < sizes.size(); i++) {
      int at = i == across() ? column : i == down() ? row : fixed.get(i - 2);
      index = index * sizes.get(i) + at;
    }
    return index;
  }
}
