package org.absorb.formats.xyz;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.absorb.formats.FormatException;
import org.absorb.formats.FrameWriter;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Messages;

/** Writes extended XYZ. */
public final class XyzWriter implements FrameWriter {

  private static final Messages WORDS = Messages.of(XyzWriter.class);
  private static final int AXES = 3;

  private final BufferedWriter out;

  public XyzWriter(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  @Override
  public void write(Frame frame) throws IOException {
    int dimension = frame.dimension();
    if (dimension > AXES) {
      throw new FormatException(WORDS.get("dimension", Integer.toString(dimension)));
    }
    out.write(frame.particles() + "\nLattice=\"");
    for (int row = 0; row < AXES; row++) {
      for (int column = 0; column < AXES; column++) {
        double length = row >= dimension ? 1 : frame.box()[row];
        out.write((row + column == 0 ? "" : " ") + (row == column ? length : 0.0));
      }
    }
    out.write("\" Properties=species:S:1:pos:R:3:radius:R:1:image:I:3 pbc=\"T T ");
    out.write((dimension == 2 ? "F" : "T") + "\" step=" + frame.step() + "\n");
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < frame.particles(); i++) {
      line.setLength(0);
      line.append('X');
      for (int axis = 0; axis < AXES; axis++) {
        line.append(' ').append(axis < dimension ? frame.position()[axis][i] : 0.0);
      }
      line.append(' ').append(frame.radius()[i]);
      for (int axis = 0; axis < AXES; axis++) {
        line.append(' ').append(axis < dimension ? frame.image()[axis][i] : 0);
      }
      out.append(line.append('\n'));
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
