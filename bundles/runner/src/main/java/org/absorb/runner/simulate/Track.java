package org.absorb.runner.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.absorb.engine.run.Recorder;
import org.absorb.model.run.Column;

/** The log of a run in memory. Made on one thread. */
final class Track implements Recorder {

  /** Hears how far the run is. */
  @FunctionalInterface
  interface Progress {
    void at(long step, long of, double stepsPerSecond);
  }

  private final Progress progress;
  private List<Column> columns = List.of();
  private long[] step = new long[64];
  private double[][] values = new double[0][];
  private int rows;

  Track(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void begin(List<Column> measured) {
    columns = List.copyOf(measured);
    values = new double[measured.size()][step.length];
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
    for (int c = 0; c < row.length; c++) {
      values[c][rows] = row[c];
    }
    rows++;
  }

  @Override
  public void progress(long step, long of, double stepsPerSecond) {
    progress.at(step, of, stepsPerSecond);
  }

  List<Column> columns() {
    return columns;
  }

  long[] steps() {
    return Arrays.copyOf(step, rows);
  }

  List<double[]> values() {
    List<double[]> all = new ArrayList<>();
    for (double[] column : values) {
      all.add(Arrays.copyOf(column, rows));
    }
    return all;
  }
}
