package org.absorb.formats.gsd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.absorb.formats.FormatException;
import org.absorb.formats.FrameWriter;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Messages;

/**
 * Writes a GSD file frame by frame: each is whole before the index names it. The same frames give
 * the same bytes, whether written at once or by one that {@linkplain #resume goes on}.
 */
public final class GsdWriter implements FrameWriter {

  private static final Messages WORDS = Messages.of(GsdWriter.class);
  private static final int CHUNK = 1 << 16;
  private static final int AXES = 3;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = Layout.little(CHUNK);
  private Layout layout;
  private int particles = -1;
  private int dimension;
  private long frames;
  private long at;

  private GsdWriter(Path file, StandardOpenOption... options) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, options);
  }

  /** Makes a file, in the place of any there was. */
  public static GsdWriter create(Path file) throws IOException {
    return new GsdWriter(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  /**
   * Goes on with a file of ours behind its first frames, whose chunks have to be whole; everything
   * behind them is cut off and the index is made anew.
   *
   * @throws FormatException if the file is shorter than that
   */
  public static GsdWriter resume(Path file, long frames, int dimension, int particles)
      throws IOException {
    if (frames == 0) {
      return create(file);
    }
    GsdWriter writer = new GsdWriter(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      writer.begin(dimension, particles);
      writer.cut(frames);
      return writer;
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /**
   * The steps k &lt; {@code before} of the whole frames that a file of ours begins with. Does not
   * need the index, which may be torn where the writer was killed.
   */
  public static long[] steps(Path file, int particles, long before) throws IOException {
    Layout layout = new Layout(particles);
    LongStream.Builder steps = LongStream.builder();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer word = Layout.little(Long.BYTES);
      long last = -1;
      for (long frame = 0; layout.size(frame + 1) <= channel.size(); frame++) {
        channel.read(word.clear(), layout.frameAt(frame));
        long step = word.getLong(0);
        if (step <= last || step >= before) {
          break;
        }
        steps.add(step);
        last = step;
      }
    }
    return steps.build().toArray();
  }

  /**
   * Makes a file of some frames of a file of ours, to the bit: the one that would have been written
   * of these frames alone. It is forced to disk.
   *
   * @param frames which, counted from 0, ascending
   */
  public static void select(Path from, long[] frames, int dimension, int particles, Path to)
      throws IOException {
    try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
        GsdWriter writer = create(to)) {
      for (long frame : frames) {
        writer.copy(source, frame, dimension, particles);
      }
      writer.force();
    }
  }

  /** Bytes that a further frame of so many particles takes, without a growing index. */
  public static long bytesPerFrame(int particles) {
    return new Layout(particles).bytes(false) + 3L * Layout.ENTRY;
  }

  /** How many frames the file has. */
  public long frames() {
    return frames;
  }

  private void begin(int axes, int count) throws IOException {
    if (axes > AXES) {
      throw new FormatException(WORDS.get("dimension", Integer.toString(axes)));
    }
    dimension = axes;
    particles = count;
    layout = new Layout(count);
  }

  private void cut(long keep) throws IOException {
    if (channel.size() < layout.size(keep)) {
      throw new FormatException(WORDS.get("short", file, Long.toString(keep)));
    }
    channel.truncate(layout.size(keep));
    frames = keep;
    put(layout.header(keep), 0);
    index(Layout.index(keep), keep);
    force();
  }

  @Override
  public void write(Frame frame) throws IOException {
    next(frame.dimension(), frame.particles());
    for (Chunk chunk : Chunk.values()) {
      if (frames == 0 || chunk.changes()) {
        chunk(chunk, frame);
      }
    }
    flush();
    written();
  }

  private void copy(FileChannel source, long frame, int axes, int count) throws IOException {
    next(axes, count);
    for (Chunk chunk : Chunk.values()) {
      if (frames == 0 || chunk.changes()) {
        copy(source, layout.chunkAt(frame, chunk), chunk.bytes(particles));
      }
    }
    written();
  }

  private void copy(FileChannel source, long from, long bytes) throws IOException {
    for (long done = 0; done < bytes; done += buffer.position()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), bytes - done));
      if (source.read(buffer, from + done) <= 0) {
        throw new FormatException(WORDS.get("short", file, Long.toString(frames + 1)));
      }
      put(buffer.duplicate().flip(), at);
      at += buffer.position();
    }
    buffer.clear();
  }

  /** Goes to where the next frame is to lie. */
  private void next(int axes, int count) throws IOException {
    if (layout == null) {
      begin(axes, count);
      at = Layout.HEADER + Layout.capacity(0) * Layout.ENTRY;
      channel.write(ByteBuffer.wrap(Chunk.names()), at);
    } else if (count != particles || axes != dimension) {
      throw new IllegalArgumentException(
          "a frame of " + count + " particles in a file of " + particles);
    }
    at = layout.frameAt(frames);
  }

  /** Names the chunks that were just written. */
  private void written() throws IOException {
    int index = Layout.index(frames + 1);
    if (frames == 0 || index != Layout.index(frames)) {
      index(index, frames);
    }
    put(layout.entriesOf(frames), layout.indexAt(index) + Layout.entries(frames) * Layout.ENTRY);
    frames++;
    if (frames == 1 || index != Layout.index(frames - 1)) {
      put(layout.header(frames), 0);
    }
  }

  /** A whole index: the entries of so many frames, then zeros. */
  private void index(int index, long count) throws IOException {
    at = layout.indexAt(index);
    long end = at + Layout.capacity(index) * Layout.ENTRY;
    for (long frame = 0; frame < count; frame++) {
      ByteBuffer entries = layout.entriesOf(frame);
      room(entries.remaining());
      buffer.put(entries);
    }
    while (at + buffer.position() < end) {
      room(Long.BYTES);
      buffer.putLong(0);
    }
    flush();
  }

  private void chunk(Chunk chunk, Frame frame) throws IOException {
    switch (chunk) {
      case STEP -> {
        room(Long.BYTES);
        buffer.putLong(frame.step());
      }
      case DIMENSIONS -> {
        room(1);
        buffer.put((byte) dimension);
      }
      case BOX -> box(frame);
      case COUNT -> {
        room(Integer.BYTES);
        buffer.putInt(particles);
      }
      case DIAMETER -> {
        for (double radius : frame.radius()) {
          room(Float.BYTES);
          buffer.putFloat((float) (2 * radius));
        }
      }
      case POSITION, IMAGE -> vectors(frame, chunk == Chunk.POSITION);
    }
  }

  /** Lengths, zero for an axis that there is not, and no tilt. */
  private void box(Frame frame) throws IOException {
    double[] box = Arrays.copyOf(frame.box(), 2 * AXES);
    for (double length : box) {
      room(Float.BYTES);
      buffer.putFloat((float) length);
    }
  }

  private void vectors(Frame frame, boolean positions) throws IOException {
    for (int i = 0; i < particles; i++) {
      room(AXES * Float.BYTES);
      for (int axis = 0; axis < AXES; axis++) {
        if (axis >= dimension) {
          buffer.putInt(0); // the same bits as 0 in single precision
          continue;
        }
        double length = frame.box()[axis];
        float half = (float) (length / 2);
        float x = (float) (frame.position()[axis][i] - length / 2);
        boolean over = x >= half; // rounding may reach the upper face, which is the lower one
        if (positions) {
          buffer.putFloat(over ? -half : x);
        } else {
          buffer.putInt(frame.image()[axis][i] + (over ? 1 : 0));
        }
      }
    }
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    int bytes = buffer.remaining();
    put(buffer, at);
    at += bytes;
    buffer.clear();
  }

  private void put(ByteBuffer bytes, long where) throws IOException {
    long to = where;
    while (bytes.hasRemaining()) {
      to += channel.write(bytes, to);
    }
  }

  /** Forces everything to disk. */
  public void force() throws IOException {
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
