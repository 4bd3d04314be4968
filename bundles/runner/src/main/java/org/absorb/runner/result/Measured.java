package org.absorb.runner.result;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Estimate;
import org.absorb.runner.internal.Mean;

/**
 * One observable of a run.
 *
 * @param column what was measured
 * @param estimate its mean over recorded rows after the transient, with its error from batch means;
 *     an absorbed run counts on to its protocol's last step with its last row
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
    List<Measured> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Mean mean = Mean.of(step, values[c], protocol, outcome);
      all.add(new Measured(columns.get(c), mean.estimate(), mean.last()));
    }
    return all;
  }
}
