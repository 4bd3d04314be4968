package org.absorb.ui.experiments.internal.sweep;

import java.util.List;
import org.absorb.model.experiment.Axis;

/**
 * The cells of a sweep in a plane: the first axis to the right, the second down, the others at one
 * value each.
 *
 * @param sizes of the axes, the first the slowest in the order of cells
 * @param fixed the values of the axes from the third on, counted from 0
 */
record Grid(List<Integer> sizes, List<Integer> fixed) {

  Grid {
    sizes = List.copyOf(sizes);
    fixed = List.copyOf(fixed);
  }

  static Grid of(List<Axis> axes, List<Integer> wished) {
    List<Integer> sizes = axes.stream().map(axis -> axis.points().size()).toList();
    List<Integer> fixed = new java.util.ArrayList<>();
    for (int i = 2; i < sizes.size(); i++) {
      int wish = i - 2 < wished.size() ? wished.get(i - 2) : 0;
      fixed.add(Math.min(wish, sizes.get(i) - 1));
    }
    return new Grid(sizes, fixed);
  }

  int columns() {
    return sizes.isEmpty() ? 1 : sizes.get(0);
  }

  int rows() {
    return sizes.size() < 2 ? 1 : sizes.get(1);
  }

  /** Which cell of the sweep lies in a column and a row. */
  int cell(int column, int row) {
    int index = sizes.isEmpty() ? 0 : column;
    for (int i = 1; i < sizes.size(); i++) {
      index = index * sizes.get(i) + (i == 1 ? row : fixed.get(i - 2));
    }
    return index;
  }
}
