package org.absorb.formats.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.absorb.formats.FrameWriter;
import org.absorb.model.run.Frame;

/** Writes frames as comma-separated values; numbers are as short as they read back. */
public final class CsvWriter implements FrameWriter {

  static final String AXES = "xyzuv";

  private final BufferedWriter out;
  private boolean begun;

  public CsvWriter(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  @Override
  public void write(Frame frame) throws IOException {
    int dimension = frame.dimension();
    if (!begun) {
      begun = true;
      StringBuilder header = new StringBuilder("k");
      columns(header, "", dimension);
      header.append(",radius");
      columns(header, "i", dimension);
      columns(header, "l", dimension);
      out.append(header).append('\n');
    }
    StringBuilder box = new StringBuilder();
    for (double length : frame.box()) {
      box.append(',').append(length);
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < frame.particles(); i++) {
      line.setLength(0);
      line.append(frame.step());
      for (int axis = 0; axis < dimension; axis++) {
        line.append(',').append(frame.position()[axis][i]);
      }
      line.append(',').append(frame.radius()[i]);
      for (int axis = 0; axis < dimension; axis++) {
        line.append(',').append(frame.image()[axis][i]);
      }
      out.append(line).append(box).append('\n');
    }
  }

  private static void columns(StringBuilder header, String prefix, int dimension) {
    for (int axis = 0; axis < dimension; axis++) {
      header.append(',').append(prefix).append(AXES.charAt(axis));
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
