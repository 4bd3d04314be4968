package org.absorb.exchange.standard.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.absorb.formats.Format;
import org.absorb.formats.FrameReader;
import org.absorb.formats.Units;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.text.Messages;

/** The frames of one file, in mean diameters: one system, its steps ascending. */
final class FileFrames implements Frames {

  private static final Messages WORDS = Messages.of(FileFrames.class);

  private static final double SINGLE = 1e-6;

  private final Path file;
  private final Format format;
  private final List<Long> steps = new ArrayList<>();
  private Frame first;

  /**
   * Reads the file once and keeps the steps.
   *
   * @throws IOException with one sentence, if it is damaged or holds several systems
   */
  FileFrames(Path file, Format format) throws IOException {
    this.file = file;
    this.format = format;
    try (FrameReader reader = format.read(file)) {
      while (reader.next()) {
        add(Units.inDiameters(reader.frame()));
      }
    }
    if (first == null) {
      throw new IllegalArgumentException(WORDS.get("file.empty", file));
    }
  }

  private void add(Frame frame) {
    long step = frame.step();
    if (first == null) {
      first = frame;
      if (Double.isNaN(frame.box()[0])) {
        throw new IllegalArgumentException(WORDS.get("file.box", file));
      }
    } else if (step <= steps.get(steps.size() - 1)) {
      throw new IllegalArgumentException(WORDS.get("file.steps", file, Long.toString(step)));
    } else if (!same(frame.box(), first.box()) || !same(frame.radius(), first.radius())) {
      throw new IllegalArgumentException(WORDS.get("file.system", file, Long.toString(step)));
    }
    steps.add(step);
  }

  /** Whether numbers agree to single precision. */
  private static boolean same(double[] a, double[] b) {
    boolean same = a.length == b.length;
    for (int i = 0; same && i < a.length; i++) {
      same = Math.abs(a[i] - b[i]) <= SINGLE * b[i];
    }
    return same;
  }

  /** The first frame. */
  Frame first() {
    return first;
  }

  @Override
  public List<Long> steps() {
    return List.copyOf(steps);
  }

  @Override
  public Frame frame(long step) {
    int number = steps.indexOf(step);
    if (number < 0) {
      throw new IllegalArgumentException("no frame of step " + step);
    }
    try (FrameReader reader = format.read(file)) {
      for (int i = 0; i <= number; i++) {
        reader.next();
      }
      return Units.inDiameters(reader.frame());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
