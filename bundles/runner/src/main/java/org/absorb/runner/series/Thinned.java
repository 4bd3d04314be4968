package org.absorb.runner.series;

import java.util.Arrays;
import java.util.List;
import org.absorb.store.run.LogTail;

/**
 * The rows of a growing log that are worth drawing: the first and the last, {@value #OCTAVE} in
 * each doubling of the step, and up to {@value #LINEAR} evenly spaced; in all at most 2000 of up to
 * 10^8.
 *
 * <p>Which rows these are depends on their steps and on how many there are only, and with more rows
 * of the evenly spaced ones every other goes: so of two runs recorded alike, the kept rows of the
 * longer one are among those of the shorter one, and replicas can be averaged row by row.
 */
final class Thinned implements LogTail.Reader {

  static final int OCTAVE = 64;
  static final int LINEAR = 512;

  private List<String> columns = List.of();
  private long[] step = new long[0];
  private double[][] values = new double[0][];
  private int count;
  private long every;
  private long stride;

  @Override
  public void begin(List<String> names) {
    columns = List.copyOf(names);
    step = new long[256];
    values = new double[names.size()][256];
    count = 0;
    every = 0;
    stride = 1;
  }

  @Override
  public void row(long k, double[] row) {
    if (every == 0 && k > 0) {
      every = k;
    }
    if (count > 1 && !isKept(step[count - 1])) {
      count--; // was there for being the last
    }
    if (count == step.length) {
      step = Arrays.copyOf(step, 2 * count);
      for (int c = 0; c < values.length; c++) {
        values[c] = Arrays.copyOf(values[c], 2 * count);
      }
    }
    set(count, k, row);
    count++;
    if (every > 0 && k / every >= stride * LINEAR) {
      stride *= 2;
      thin();
    }
  }

  private void set(int at, long k, double[] row) {
    step[at] = k;
    for (int c = 0; c < values.length; c++) {
      values[c][at] = row[c];
    }
  }

  private void thin() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == count - 1 || isKept(step[i])) {
        step[kept] = step[i];
        for (double[] column : values) {
          column[kept] = column[i];
        }
        kept++;
      }
    }
    count = kept;
  }

  private boolean isKept(long k) {
    if (every == 0) {
      return true;
    }
    long place = k / every;
    return k % every == 0
        && (place % stride == 0 || place % Math.max(1, Long.highestOneBit(place) / OCTAVE) == 0);
  }

  List<String> columns() {
    return columns;
  }

  int count() {
    return count;
  }

  long step(int row) {
    return step[row];
  }

  double value(int column, int row) {
    return values[column][row];
  }

  RunCurve curve(int column) {
    return column < 0
        ? new RunCurve(new long[0], new double[0])
        : new RunCurve(Arrays.copyOf(step, count), Arrays.copyOf(values[column], count));
  }
}
