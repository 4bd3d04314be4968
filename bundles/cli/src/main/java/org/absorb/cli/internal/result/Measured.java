package org.absorb.cli.internal.result;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Estimate;

/**
 * One observable of a run.
 *
 * @param column what was measured
 * @param estimate its mean after the transient, with its error from batch means
 * @param last its last value
 */
public record Measured(Column column, Estimate estimate, double last) {

  /**
   * Makes means of a log.
   *
   * @param step of each row, ascending
   * @param values {@code values[column][row]}
   */
  public static List<Measured> of(
      List<Column> columns, long[] step, double[][] values, Protocol protocol, Outcome outcome) {
    Window window = Window.of(step, protocol, outcome == Outcome.ABSORBED);
    List<Measured> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      double last = step.length == 0 ? Double.NaN : values[c][step.length - 1];
      all.add(new Measured(columns.get(c), window.mean(values[c]), last));
    }
    return all;
  }
}
