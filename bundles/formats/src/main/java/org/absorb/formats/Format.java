package org.absorb.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.absorb.formats.csv.CsvReader;
import org.absorb.formats.csv.CsvWriter;
import org.absorb.formats.gsd.GsdReader;
import org.absorb.formats.gsd.GsdWriter;
import org.absorb.formats.npz.NpzFrames;
import org.absorb.formats.xyz.XyzReader;
import org.absorb.formats.xyz.XyzWriter;
import org.absorb.model.run.Frames;

/** A format of frames. */
public enum Format {
  /** Extended XYZ: text, as ASE and OVITO write it. */
  XYZ,
  /** GSD 2, schema hoomd: binary, positions in single precision. */
  GSD,
  /** A row a particle. */
  CSV,
  /** Arrays for numpy. */
  NPZ;

  private static final int MOST_AXES = 5;

  /** What files end in, and what the command line calls it. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a file, by its ending; {@code .extxyz} is extended XYZ too. */
  public static Optional<Format> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            format ->
                name.endsWith("." + format.ending()) || format == XYZ && name.endsWith(".extxyz"))
        .findFirst();
  }

  /** The most axes a frame may have in it. */
  public int axes() {
    return this == XYZ || this == GSD ? 3 : MOST_AXES;
  }

  /**
   * Opens a file.
   *
   * @throws FormatException if it is not of this format
   */
  public FrameReader read(Path file) throws IOException {
    return switch (this) {
      case XYZ -> new XyzReader(file);
      case GSD -> new GsdReader(file);
      case CSV -> new CsvReader(file);
      case NPZ -> NpzFrames.read(file);
    };
  }

  /** Makes a file of frames, of which one at a time is in memory. */
  public void write(Frames frames, Path file) throws IOException {
    if (this == NPZ) {
      NpzFrames.write(frames, file);
      return;
    }
    try (FrameWriter writer =
        switch (this) {
          case XYZ -> new XyzWriter(file);
          case GSD -> GsdWriter.create(file);
          default -> new CsvWriter(file);
        }) {
      for (long step : frames.steps()) {
        writer.write(frames.frame(step));
      }
    }
  }
}
