package org.absorb.formats.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.absorb.formats.FormatException;
import org.absorb.formats.FrameReader;
import org.absorb.formats.TextLines;
import org.absorb.formats.Wrapping;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Messages;

/** Reads frames from comma-separated values: rows with the same k, one below the other. */
public final class CsvReader implements FrameReader {

  private static final Messages WORDS = Messages.of(CsvReader.class);
  private static final int FIRST_GUESS = 1 << 10;

  private final Path file;
  private final TextLines lines;
  private final List<String> names;
  private final int dimension;
  private final int[] position;
  private final int[] image;
  private final int[] box;
  private final int radius;
  private final int k;
  private String ahead;
  private String[] cells;
  private long step;
  private boolean unread;

  /**
   * @throws FormatException if the first line does not name the columns x and y
   */
  public CsvReader(Path file) throws IOException {
    this.file = file;
    lines = new TextLines(file);
    try {
      String header = lines.next();
      names =
          header == null
              ? List.of()
              : Arrays.stream(header.split(",")).map(CsvReader::name).toList();
      int axes = 0;
      while (axes < CsvWriter.AXES.length() && names.contains(axis("", axes))) {
        axes++;
      }
      if (axes < 2) {
        throw new FormatException(WORDS.get("header", file, header == null ? "" : header));
      }
      dimension = axes;
      position = columns("");
      image = columns("i");
      box = columns("l");
      radius = names.indexOf("radius");
      k = names.indexOf("k");
      ahead = filled();
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  private static String name(String cell) {
    return cell.strip().replace("\"", "");
  }

  private static String axis(String prefix, int axis) {
    return prefix + CsvWriter.AXES.charAt(axis);
  }

  /** Columns of all axes; {@code null} if one is missing. */
  private int[] columns(String prefix) {
    int[] columns = new int[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      columns[axis] = names.indexOf(axis(prefix, axis));
      if (columns[axis] < 0) {
        return null;
      }
    }
    return columns;
  }

  @Override
  public boolean next() throws IOException {
    while (unread && ahead != null && belongs()) {
      ahead = filled();
    }
    unread = ahead != null;
    if (unread) {
      split();
      step = k < 0 ? 0 : whole(k);
    }
    return unread;
  }

  /** The next line that is not blank. */
  private String filled() throws IOException {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  /** Whether the line ahead is of the present frame. */
  private boolean belongs() throws IOException {
    split();
    return k < 0 || whole(k) == step;
  }

  private void split() throws IOException {
    cells = ahead.split(",", -1);
    if (cells.length != names.size()) {
      throw wrong("cells", Integer.toString(cells.length), Integer.toString(names.size()));
    }
  }

  @Override
  public Frame frame() throws IOException {
    if (!unread) {
      throw new IllegalStateException("no frame to read");
    }
    unread = false;
    double[][] x = new double[dimension][FIRST_GUESS];
    int[][] crossed = new int[dimension][FIRST_GUESS];
    double[] radii = new double[FIRST_GUESS];
    double[] lengths = box(null);
    int count = 0;
    for (; ahead != null && belongs(); ahead = filled()) {
      if (count == radii.length) {
        int room = Math.toIntExact(2L * count);
        for (int axis = 0; axis < dimension; axis++) {
          x[axis] = Arrays.copyOf(x[axis], room);
          crossed[axis] = Arrays.copyOf(crossed[axis], room);
        }
        radii = Arrays.copyOf(radii, room);
      }
      for (int axis = 0; axis < dimension; axis++) {
        x[axis][count] = number(position[axis]);
        crossed[axis][count] = image == null ? 0 : Math.toIntExact(whole(image[axis]));
      }
      radii[count] = radius < 0 ? 0.5 : number(radius);
      if (!(radii[count] > 0)) {
        throw wrong("radius", cells[radius]);
      }
      box(lengths);
      count++;
    }
    for (int axis = 0; axis < dimension; axis++) {
      x[axis] = Arrays.copyOf(x[axis], count);
      crossed[axis] = Arrays.copyOf(crossed[axis], count);
    }
    try {
      return Wrapping.wrap(step, lengths, Arrays.copyOf(radii, count), x, crossed);
    } catch (ArithmeticException e) {
      throw wrong("far");
    }
  }

  /** The box of the present row, which has to be the expected one. */
  private double[] box(double[] expected) throws IOException {
    double[] lengths = new double[dimension];
    Arrays.fill(lengths, Double.NaN);
    for (int axis = 0; box != null && axis < dimension; axis++) {
      lengths[axis] = number(box[axis]);
      if (!(lengths[axis] > 0) || expected != null && lengths[axis] != expected[axis]) {
        throw wrong("box");
      }
    }
    return lengths;
  }

  private double number(int column) throws IOException {
    double number = TextLines.number(cells[column].strip());
    if (!Double.isFinite(number)) {
      throw wrong("number", names.get(column), cells[column]);
    }
    return number;
  }

  private long whole(int column) throws IOException {
    double number = number(column);
    boolean counts = column != k; // an image count is an int
    if (number != Math.rint(number) || Math.abs(number) > (counts ? 0x1p31 - 1 : 0x1p53)) {
      throw wrong("whole", names.get(column), cells[column]);
    }
    return (long) number;
  }

  private FormatException wrong(String key, String... values) {
    Object[] all = new Object[values.length + 2];
    all[0] = file;
    all[1] = Long.toString(lines.number());
    System.arraycopy(values, 0, all, 2, values.length);
    return new FormatException(WORDS.get(key, all));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
