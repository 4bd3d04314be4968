package org.absorb.ui.runs.internal.table;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.absorb.runner.table.Arrangement;
import org.absorb.runner.table.Group;

/**
 * What the table shows. Immutable; the array is not to be changed.
 *
 * @param arrangement the runs that passed the last filter that could be understood
 * @param lines of the table: a run's place in the sheet, or below 0, -1 - the place of a cell
 * @param problem why the filter is not understood; empty if it is
 * @param unread how many runs have results that have not been read yet
 */
record TableView(
    TableQuery query, Arrangement arrangement, int[] lines, String problem, int unread) {

  /** The lines of an arrangement. */
  static int[] lines(Arrangement arrangement, TableQuery query) {
    if (!query.cells()) {
      return arrangement.rows();
    }
    return IntStream.range(0, arrangement.groups().size())
        .flatMap(
            at -> {
              Group group = arrangement.groups().get(at);
              IntStream cell = IntStream.of(-1 - at);
              return query.open().contains(group.key())
                  ? IntStream.concat(cell, Arrays.stream(group.rows()))
                  : cell;
            })
        .toArray();
  }

  boolean isCell(int line) {
    return lines[line] < 0;
  }

  Group group(int line) {
    return arrangement.groups().get(-1 - lines[line]);
  }

  /** The runs that a line stands for, by their places in the sheet. */
  int[] rows(int line) {
    return isCell(line) ? group(line).rows() : new int[] {lines[line]};
  }
}
