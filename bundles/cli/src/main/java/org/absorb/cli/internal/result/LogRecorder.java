package org.absorb.cli.internal.result;

import java.util.Arrays;
import java.util.List;
import org.absorb.engine.run.Recorder;
import org.absorb.model.run.Column;

/** Keeps a run's log in memory. One thread, and whoever waits for it to end. */
public class LogRecorder implements Recorder {

  private List<Column> columns = List.of();
  private int rows;
  private long[] step = new long[64];
  private double[][] values = new double[0][];

  @Override
  public void begin(List<Column> ofTheLog) {
    columns = ofTheLog;
    values = new double[columns.size()][step.length];
  }

  @Override
  public void row(long k, double[] row) {
    if (rows == step.length) {
      step = Arrays.copyOf(step, 2 * rows);
      for (int c = 0; c < values.length; c++) {
        values[c] = Arrays.copyOf(values[c], 2 * rows);
      }
    }
    step[rows] = k;
    for (int c = 0; c < values.length; c++) {
      values[c][rows] = row[c];
    }
    rows++;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The steps of its rows. */
  public long[] steps() {
    return Arrays.copyOf(step, rows);
  }

  /** {@code values[column][row]}. */
  public double[][] values() {
    return Arrays.stream(values).map(column -> Arrays.copyOf(column, rows)).toArray(double[][]::new);
  }
}
