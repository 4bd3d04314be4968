package org.absorb.spi.analysis;

import java.util.Arrays;
import java.util.List;
import org.absorb.model.run.Column;

/**
 * A run's log.
 *
 * @param columns without the step
 * @param step of each row, ascending
 * @param values {@code values[column][row]}; not-a-number where nothing was measured
 */
public record Series(List<Column> columns, long[] step, double[][] values) {

  public Series {
    columns = List.copyOf(columns);
  }

  /** How many rows there are. */
  public int rows() {
    return step.length;
  }

  /**
   * The values of a column by its name.
   *
   * @throws IllegalArgumentException if the log has no such column
   */
  public double[] column(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return values[i];
      }
    }
    throw new IllegalArgumentException(
        "the log has no column \"" + name + "\"; observe " + name + " in the experiment");
  }

  /** Its values at steps k >= {@code from}. */
  public double[] column(String name, long from) {
    double[] all = column(name);
    int first = Arrays.binarySearch(step, from);
    return Arrays.copyOfRange(all, first < 0 ? -first - 1 : first, all.length);
  }
}
