package org.absorb.formats.xyz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.absorb.formats.FormatException;
import org.absorb.formats.FrameReader;
import org.absorb.formats.TextLines;
import org.absorb.formats.Wrapping;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Messages;

/**
 * Reads extended and plain XYZ. A frame without {@code Lattice} has no box; one whose third axis is
 * not periodic, or whose third coordinates are all zero without a box, is two-dimensional. The step
 * is the key {@code step} or {@code timestep}, else the number of the frame.
 */
public final class XyzReader implements FrameReader {

  private static final Messages WORDS = Messages.of(XyzReader.class);
  private static final int AXES = 3;
  private static final int FIRST_GUESS = 1 << 12;

  private final Path file;
  private final TextLines lines;
  private int number = -1;
  private int particles;
  private boolean unread;

  public XyzReader(Path file) throws IOException {
    this.file = file;
    this.lines = new TextLines(file);
  }

  @Override
  public boolean next() throws IOException {
    if (unread) {
      line();
      for (int i = 0; i < particles; i++) {
        line();
      }
    }
    unread = false;
    String first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return false;
    }
    try {
      particles = Integer.parseInt(first.strip());
    } catch (NumberFormatException e) {
      particles = 0;
    }
    if (particles < 1) {
      throw wrong("count", first.strip());
    }
    number++;
    unread = true;
    return true;
  }

  @Override
  public Frame frame() throws IOException {
    if (!unread) {
      throw new IllegalStateException("no frame to read");
    }
    unread = false;
    Header header = new Header(line());
    String properties = header.get("properties").orElse(Columns.PLAIN);
    Columns columns = Columns.of(properties);
    if (columns == null) {
      throw wrong("properties", properties);
    }
    double[] box = box(header);
    double[] origin = numbers(header.words("origin").orElse(new String[] {"0", "0", "0"}));
    boolean flat = header.words("pbc").filter(p -> p.length == AXES && isFalse(p[2])).isPresent();
    long step = step(header);
    Body body = new Body(columns, origin);
    for (int i = 0; i < particles; i++) {
      body.add(i, line());
    }
    return body.frame(step, box, flat);
  }

  /** Length of each axis; {@code null} if there is no box. */
  private double[] box(Header header) throws IOException {
    String[] words = header.words("lattice").orElse(null);
    if (words == null) {
      return null;
    }
    double[] cell = words.length == AXES * AXES ? numbers(words) : new double[AXES * AXES];
    double[] box = new double[AXES];
    boolean good = true;
    for (int i = 0; i < cell.length; i++) {
      boolean diagonal = i % (AXES + 1) == 0;
      good &= diagonal ? cell[i] > 0 : cell[i] == 0;
      if (diagonal) {
        box[i / (AXES + 1)] = cell[i];
      }
    }
    if (!good) {
      throw wrong("lattice", String.join(" ", words));
    }
    String[] periodic = header.words("pbc").orElse(new String[] {"T", "T", "T"});
    if (periodic.length != AXES || isFalse(periodic[0]) || isFalse(periodic[1])) {
      throw wrong("periodic", String.join(" ", periodic));
    }
    return box;
  }

  private static boolean isFalse(String word) {
    return word.equalsIgnoreCase("F") || word.equalsIgnoreCase("false") || word.equals("0");
  }

  private long step(Header header) throws IOException {
    String word = header.get("step").or(() -> header.get("timestep")).orElse(null);
    if (word == null) {
      return number;
    }
    double step = number(word);
    if (step < 0 || step != Math.rint(step) || step > 0x1p53) {
      throw wrong("number", word);
    }
    return (long) step;
  }

  private double[] numbers(String[] words) throws IOException {
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = number(words[i]);
    }
    return numbers;
  }

  private double number(String word) throws IOException {
    double number = TextLines.number(word);
    if (!Double.isFinite(number)) {
      throw wrong("number", word);
    }
    return number;
  }

  private int count(String word) throws IOException {
    double number = number(word);
    if (number != (int) number) {
      throw wrong("number", word);
    }
    return (int) number;
  }

  private String line() throws IOException {
    String line = lines.next();
    if (line == null) {
      throw wrong("cut", Integer.toString(particles));
    }
    return line;
  }

  private FormatException wrong(String key, String... values) {
    Object[] all = new Object[values.length + 2];
    all[0] = file;
    all[1] = Long.toString(lines.number());
    System.arraycopy(values, 0, all, 2, values.length);
    return new FormatException(WORDS.get(key, all));
  }

  /** The particles of one frame; room grows with the lines that are there. */
  private final class Body {
    private final Columns columns;
    private final double[] origin;
    private final double[][] position = new double[AXES][];
    private final int[][] image = new int[AXES][];
    private double[] radius;
    private boolean level = true;

    Body(Columns columns, double[] origin) {
      this.columns = columns;
      this.origin = Arrays.copyOf(origin, AXES);
      resize(Math.min(particles, FIRST_GUESS));
    }

    private void resize(int room) {
      for (int axis = 0; axis < AXES; axis++) {
        position[axis] =
            position[axis] == null ? new double[room] : Arrays.copyOf(position[axis], room);
        image[axis] = image[axis] == null ? new int[room] : Arrays.copyOf(image[axis], room);
      }
      radius = radius == null ? new double[room] : Arrays.copyOf(radius, room);
    }

    void add(int i, String line) throws IOException {
      if (i == radius.length) {
        resize((int) Math.min(particles, 2L * i));
      }
      String[] words = TextLines.words(line);
      if (words.length < columns.count()) {
        throw wrong("word", Integer.toString(words.length), Integer.toString(columns.count()));
      }
      for (int axis = 0; axis < AXES; axis++) {
        position[axis][i] = number(words[columns.position() + axis]) - origin[axis];
        if (columns.image() >= 0) {
          image[axis][i] = count(words[columns.image() + axis]);
        }
      }
      level &= position[2][i] == position[2][0];
      radius[i] = 0.5;
      if (columns.radius() >= 0 || columns.diameter() >= 0) {
        boolean radii = columns.radius() >= 0;
        String word = words[radii ? columns.radius() : columns.diameter()];
        radius[i] = radii ? number(word) : number(word) / 2;
        if (!(radius[i] > 0)) {
          throw wrong("radius", word);
        }
      }
    }

    Frame frame(long step, double[] box, boolean flat) throws IOException {
      boolean two = flat || box == null && level && position[2][0] == 0;
      if (flat && !level) {
        throw wrong("flat");
      }
      int dimension = two ? 2 : AXES;
      double[] lengths = new double[dimension];
      Arrays.fill(lengths, Double.NaN);
      if (box != null) {
        System.arraycopy(box, 0, lengths, 0, dimension);
      }
      try {
        return Wrapping.wrap(
            step,
            lengths,
            radius,
            Arrays.copyOf(position, dimension),
            Arrays.copyOf(image, dimension));
      } catch (ArithmeticException e) {
        throw wrong("far");
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
