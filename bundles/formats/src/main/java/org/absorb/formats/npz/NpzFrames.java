package org.absorb.formats.npz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.absorb.formats.FormatException;
import org.absorb.formats.FrameReader;
import org.absorb.formats.Wrapping;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.text.Messages;

/** Frames as arrays. A file is read whole. */
public final class NpzFrames implements FrameReader {

  private static final Messages WORDS = Messages.of(NpzFrames.class);

  private final long[] step;
  private final double[] box;
  private final double[] radius;
  private final double[][] position;
  private final int[][] image;
  private final Path file;
  private int at = -1;

  private NpzFrames(NpzFile npz, Path file) throws IOException {
    this.file = file;
    step = npz.longs("step");
    box = npz.reals("box");
    radius = npz.reals("radius");
    position = npz.realRows("position");
    image = npz.intRows("image");
    int[] shape = npz.shape("position", "<f8");
    int[] wanted = {step.length, box.length, radius.length};
    if (!Arrays.equals(shape, wanted) || !Arrays.equals(npz.shape("image", "<i4"), wanted)) {
      throw new FormatException(WORDS.get("shape", file, Arrays.toString(shape)));
    }
    boolean good = Arrays.stream(box).allMatch(l -> l > 0 && l < Double.POSITIVE_INFINITY);
    good &= Arrays.stream(radius).allMatch(r -> r > 0 && r < Double.POSITIVE_INFINITY);
    for (double[] row : position) {
      good &= Arrays.stream(row).allMatch(Double::isFinite);
    }
    if (!good) {
      throw new FormatException(WORDS.get("finite", file));
    }
  }

  /**
   * Reads a file.
   *
   * @throws FormatException if it holds no frames
   */
  public static NpzFrames read(Path file) throws IOException {
    try {
      return new NpzFrames(NpzFile.read(file), file);
    } catch (FormatException e) {
      throw e;
    } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new FormatException(WORDS.get("damaged", file, e.getMessage()));
    }
  }

  @Override
  public boolean next() {
    at = Math.min(at + 1, step.length);
    return at < step.length;
  }

  @Override
  public Frame frame() throws FormatException {
    int from = at * box.length;
    try {
      return Wrapping.wrap(
          step[at],
          box.clone(),
          radius.clone(),
          Arrays.copyOfRange(position, from, from + box.length),
          Arrays.copyOfRange(image, from, from + box.length));
    } catch (ArithmeticException e) {
      throw new FormatException(WORDS.get("far", file, Long.toString(step[at])));
    }
  }

  @Override
  public void close() {}

  /** Makes a file. Frames are asked for twice, and one is kept at a time. */
  public static void write(Frames frames, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        NpzWriter npz = new NpzWriter(out)) {
      List<Long> steps = frames.steps();
      Frame first = frames.frame(steps.get(0));
      npz.longs("step", steps.stream().mapToLong(Long::longValue).toArray());
      npz.reals("box", first.box());
      npz.reals("radius", first.radius());
      int[] shape = {steps.size(), first.dimension(), first.particles()};
      npz.reals("position", rows(frames, Frame::position), shape);
      npz.ints("image", rows(frames, Frame::image), shape);
    }
  }

  /** Writes one frame to {@code out}, which is left open. */
  public static void write(Frame frame, OutputStream out) throws IOException {
    try (NpzWriter npz = new NpzWriter(out)) {
      int[] shape = {1, frame.dimension(), frame.particles()};
      npz.longs("step", new long[] {frame.step()});
      npz.reals("box", frame.box());
      npz.reals("radius", frame.radius());
      npz.reals("position", Arrays.asList(frame.position()), shape);
      npz.ints("image", Arrays.asList(frame.image()), shape);
    }
  }

  private static <T> Iterable<T> rows(Frames frames, Function<Frame, T[]> of) {
    return () -> {
      Iterator<Long> steps = frames.steps().iterator();
      List<T> rows = new ArrayList<>();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return !rows.isEmpty() || steps.hasNext();
        }

        @Override
        public T next() {
          if (rows.isEmpty()) {
            rows.addAll(Arrays.asList(of.apply(frames.frame(steps.next()))));
          }
          return rows.remove(0);
        }
      };
    };
  }
}
