package org.absorb.store.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.run.Column;
import org.absorb.model.run.Digest;

/**
 * {@code log.csv}: a header {@code k,activity,...}, then a row for each recorded step, numbers as
 * short as they read back, nothing where there is none. Reading takes a file that is being written:
 * a torn last row is left out.
 */
public final class LogFile {

  /** The name of the first column. */
  public static final String STEP = "k";

  private final Path file;

  LogFile(Path file) {
    this.file = file;
  }

  /**
   * What a log holds. The arrays are the caller's.
   *
   * @param columns names, without the step
   * @param step of each row, ascending
   * @param values {@code values[column][row]}; not-a-number where there is none
   */
  public record Rows(List<String> columns, long[] step, double[][] values) {

    /**
     * The same with one more row in its place, unless its step is there.
     *
     * @param row one number a column
     */
    public Rows with(long k, List<Double> row) {
      int found = Arrays.binarySearch(step, k);
      if (found >= 0 || row.size() != values.length) {
        return this;
      }
      int at = -found - 1;
      double[][] more = new double[values.length][];
      for (int c = 0; c < more.length; c++) {
        more[c] = Arrays.copyOf(values[c], step.length + 1);
        System.arraycopy(values[c], at, more[c], at + 1, step.length - at);
        more[c][at] = row.get(c);
      }
      long[] steps = Arrays.copyOf(step, step.length + 1);
      System.arraycopy(step, at, steps, at + 1, step.length - at);
      steps[at] = k;
      return new Rows(columns, steps, more);
    }
  }

  static String header(List<Column> columns) {
    return columns.stream()
        .map(column -> "," + column.name())
        .collect(Collectors.joining("", STEP, ""));
  }

  /** Whether there is one. */
  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * Whether the log holds exactly the rows a run with these columns and this schedule has at steps
   * k &lt; {@code before}, so that it can go on from there.
   *
   * @param schedule of its rows; the first is there in any case
   */
  public boolean leadsTo(List<Column> columns, long before, Schedule schedule) {
    Follower follower = new Follower(header(columns), before, schedule);
    Lines.read(file, follower);
    return follower.good && follower.next >= before;
  }

  /** Cuts the rows with k >= {@code before}, and a torn tail. */
  void cut(long before) {
    long end = Lines.read(file, line -> line.startsWith(STEP) || step(line) < before);
    Lines.cut(file, end);
  }

  /** The rows with k &lt;= {@code last}; no columns if there is no log yet. */
  public Rows read(long last) {
    List<String> columns = new ArrayList<>();
    Growing rows = new Growing();
    Lines.read(
        file,
        line -> {
          if (rows.width < 0) {
            columns.addAll(Arrays.asList(line.split(",")).subList(1, line.split(",").length));
            rows.begin(columns.size());
            return true;
          }
          return step(line) <= last && rows.add(line);
        });
    return new Rows(List.copyOf(columns), rows.steps(), rows.values());
  }

  /** SHA-256 of the file, in hexadecimal. */
  public String hash() {
    MessageDigest digest = Digest.sha256();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digest.hex(digest.digest());
  }

  private static long step(String line) {
    int comma = line.indexOf(',');
    try {
      return Long.parseLong(comma < 0 ? line : line.substring(0, comma));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE; // a damaged row: nothing behind it counts
    }
  }

  /** Follows a log row by row as long as it keeps to its schedule. */
  private static final class Follower implements Lines.Visitor {
    private final String header;
    private final long before;
    private final Schedule schedule;
    private boolean good;
    private long next;

    Follower(String header, long before, Schedule schedule) {
      this.header = header;
      this.before = before;
      this.schedule = schedule;
    }

    @Override
    public boolean line(String line) {
      if (!good) {
        good = line.equals(header);
        return good;
      }
      if (step(line) != next || next >= before) {
        return false;
      }
      next = schedule.after(next);
      return true;
    }
  }

  /** Columns that grow row by row. */
  private static final class Growing {
    private int width = -1;
    private int count;
    private long[] step = new long[64];
    private double[][] values;

    void begin(int columns) {
      width = columns;
      values = new double[columns][64];
    }

    boolean add(String line) {
      if (count == step.length) {
        step = Arrays.copyOf(step, 2 * count);
        for (int c = 0; c < width; c++) {
          values[c] = Arrays.copyOf(values[c], 2 * count);
        }
      }
      String[] cells = line.split(",", -1);
      if (cells.length != width + 1) {
        return false;
      }
      step[count] = Long.parseLong(cells[0]);
      for (int c = 0; c < width; c++) {
        values[c][count] = cells[c + 1].isEmpty() ? Double.NaN : Double.parseDouble(cells[c + 1]);
      }
      count++;
      return true;
    }

    long[] steps() {
      return Arrays.copyOf(step, count);
    }

    double[][] values() {
      double[][] all = new double[Math.max(0, width)][];
      for (int c = 0; c < width; c++) {
        all[c] = Arrays.copyOf(values[c], count);
      }
      return all;
    }
  }
}
