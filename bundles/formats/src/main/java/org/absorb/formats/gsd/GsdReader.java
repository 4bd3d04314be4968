package org.absorb.formats.gsd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.absorb.formats.FormatException;
import org.absorb.formats.FrameReader;
import org.absorb.formats.Wrapping;
import org.absorb.formats.gsd.Index.Entry;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Messages;

/**
 * Reads GSD files of version 1 and 2, schema {@code hoomd}, from any writer: chunks that a frame
 * lacks are the first frame's, or else the schema's defaults.
 */
public final class GsdReader implements FrameReader {

  private static final Messages WORDS = Messages.of(GsdReader.class);
  private static final int AXES = 3;
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final Index index;
  private long frame = -1;

  /**
   * @throws FormatException if it is no such file, or cut short
   */
  public GsdReader(Path file) throws IOException {
    this.file = file;
    channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      index = Index.read(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** How many frames the file has. */
  public long frames() {
    return index.frames();
  }

  /** Goes to a frame, counted from 0. */
  public void at(long number) {
    if (number < 0 || number >= frames()) {
      throw new IllegalArgumentException("frame " + number + " of " + frames());
    }
    frame = number;
  }

  @Override
  public boolean next() {
    if (frame + 1 >= frames()) {
      return false;
    }
    frame++;
    return true;
  }

  /** The step of the present frame. */
  public long step() throws IOException {
    Entry entry = index.find(frame, Chunk.STEP);
    return entry == null ? 0 : bytes(check(entry, Chunk.STEP, 1)).getLong();
  }

  @Override
  public Frame frame() throws IOException {
    long step = step();
    int dimension = dimension();
    double[] box = box(dimension);
    Entry counted = index.find(frame, Chunk.COUNT);
    if (counted == null) {
      throw missing(Chunk.COUNT);
    }
    long count = bytes(check(counted, Chunk.COUNT, 1)).getInt() & 0xffffffffL;
    Entry positions = index.find(frame, Chunk.POSITION);
    if (positions == null || count == 0) {
      throw missing(positions == null ? Chunk.POSITION : Chunk.COUNT);
    }
    check(positions, Chunk.POSITION, count); // the index has checked that the file is that long
    int particles = Math.toIntExact(count);
    double[][] position = new double[dimension][particles];
    floats(
        positions,
        (i, value) -> {
          if (i % AXES < dimension) {
            int axis = (int) (i % AXES);
            position[axis][(int) (i / AXES)] = value + box[axis] / 2;
          }
        },
        Chunk.POSITION);
    try {
      return Wrapping.wrap(step, box, radii(particles), position, images(dimension, particles));
    } catch (ArithmeticException e) {
      throw new FormatException(WORDS.get("far", file, Long.toString(frame)));
    }
  }

  private int dimension() throws IOException {
    Entry entry = index.find(frame, Chunk.DIMENSIONS);
    int dimension = entry == null ? AXES : bytes(check(entry, Chunk.DIMENSIONS, 1)).get() & 0xff;
    if (dimension != 2 && dimension != AXES) {
      throw new FormatException(
          WORDS.get("dimensions", file, Long.toString(frame), Integer.toString(dimension)));
    }
    return dimension;
  }

  private double[] box(int dimension) throws IOException {
    Entry entry = index.find(frame, Chunk.BOX);
    float[] all = {1, 1, 1, 0, 0, 0};
    if (entry != null) {
      bytes(check(entry, Chunk.BOX, all.length)).asFloatBuffer().get(all);
    }
    double[] box = new double[dimension];
    boolean good = all[3] == 0 && (dimension == 2 || all[4] == 0 && all[5] == 0);
    for (int axis = 0; axis < dimension; axis++) {
      box[axis] = all[axis];
      good &= box[axis] > 0 && box[axis] < Double.POSITIVE_INFINITY;
    }
    if (!good) {
      throw new FormatException(WORDS.get("box", file, Long.toString(frame), Arrays.toString(all)));
    }
    return box;
  }

  private double[] radii(int particles) throws IOException {
    double[] radius = new double[particles];
    Arrays.fill(radius, 0.5);
    Entry entry = index.find(frame, Chunk.DIAMETER);
    if (entry != null) {
      check(entry, Chunk.DIAMETER, particles);
      floats(
          entry,
          (i, value) -> {
            if (!(value > 0)) {
              throw new FormatException(
                  WORDS.get("diameter", file, Long.toString(frame), Double.toString(value)));
            }
            radius[(int) i] = value / 2;
          },
          Chunk.DIAMETER);
    }
    return radius;
  }

  private int[][] images(int dimension, int particles) throws IOException {
    int[][] image = new int[dimension][particles];
    Entry entry = index.find(frame, Chunk.IMAGE);
    if (entry != null) {
      check(entry, Chunk.IMAGE, particles);
      each(
          entry,
          (i, in) -> {
            int value = in.getInt();
            if (i % AXES < dimension) {
              image[(int) (i % AXES)][(int) (i / AXES)] = value;
            }
          });
    }
    return image;
  }

  /** What is done with each number of a chunk. */
  private interface Numbers {
    void take(long i, double value) throws IOException;
  }

  private interface Elements {
    void take(long i, ByteBuffer in) throws IOException;
  }

  private void floats(Entry entry, Numbers numbers, Chunk chunk) throws IOException {
    each(
        entry,
        (i, in) -> {
          float value = in.getFloat();
          if (!Float.isFinite(value)) {
            throw new FormatException(WORDS.get("finite", file, Long.toString(frame), chunk.key));
          }
          numbers.take(i, value);
        });
  }

  /** Goes through a chunk of elements of four bytes, some at a time. */
  private void each(Entry entry, Elements elements) throws IOException {
    ByteBuffer buffer = Layout.little(BUFFER);
    long all = entry.rows() * entry.columns();
    long at = entry.location();
    for (long i = 0; i < all; ) {
      buffer.clear().limit((int) Math.min(BUFFER, (all - i) * Integer.BYTES));
      at += Index.fill(file, channel, buffer, at);
      for (; buffer.hasRemaining(); i++) {
        elements.take(i, buffer);
      }
    }
  }

  private ByteBuffer bytes(Entry entry) throws IOException {
    ByteBuffer buffer = Layout.little(Math.toIntExact(entry.bytes()));
    Index.fill(file, channel, buffer, entry.location());
    return buffer;
  }

  private Entry check(Entry entry, Chunk chunk, long rows) throws FormatException {
    boolean row = chunk == Chunk.BOX && entry.rows() == 1 && entry.columns() == rows;
    boolean shaped = entry.rows() == rows && entry.columns() == chunk.columns();
    if (entry.type() != chunk.type || !shaped && !row) {
      throw new FormatException(
          WORDS.get(
              "chunk",
              file,
              Long.toString(frame),
              chunk.key,
              Long.toString(entry.rows()),
              Long.toString(entry.columns()),
              entry.type()));
    }
    return entry;
  }

  private FormatException missing(Chunk chunk) {
    return new FormatException(WORDS.get("missing", file, Long.toString(frame), chunk.key));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
