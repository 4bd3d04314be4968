package org.absorb.exchange.standard.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.absorb.formats.TextLines;
import org.absorb.formats.Wrapping;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.text.Messages;

/**
 * {@code data_iterK.zip} of the authors' code, the positions at step K. Assumed is a zip file whose
 * first file is a text of N lines with d coordinates each, in the unit of the box and unwrapped,
 * separated by blanks, tabs, commas or semicolons; a first line of names, a first column that
 * counts the particles, and further columns behind the coordinates are passed over.
 */
final class AuthorsFrames implements Frames {

  private static final Messages WORDS = Messages.of(AuthorsFrames.class);
  private static final Pattern NAME = Pattern.compile("data_iter_?([0-9]{1,15})\\.zip");
  private static final int MOST_BLANK = 1000;

  private final TreeMap<Long, Path> files = new TreeMap<>();
  private final int particles;
  private final double[] box;
  private final double unit;

  /**
   * @param box in mean diameters
   * @param unit the diameter in the unit of the files
   */
  AuthorsFrames(Path folder, int particles, double[] box, double unit) throws IOException {
    this.particles = particles;
    this.box = box;
    this.unit = unit;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "data_iter*.zip")) {
      for (Path file : all) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          files.put(Long.valueOf(name.group(1)), file);
        }
      }
    }
  }

  @Override
  public List<Long> steps() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Frame frame(long step) {
    Path file = files.get(step);
    if (file == null) {
      throw new IllegalArgumentException("no frame of step " + step);
    }
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      if (zip.getNextEntry() == null) {
        throw new IllegalArgumentException(WORDS.get("authors.zip", file));
      }
      double[][] position = positions(file, new TextLines(file, zip));
      double[] radius = new double[particles];
      Arrays.fill(radius, 0.5);
      return Wrapping.wrap(step, box.clone(), radius, position, new int[box.length][particles]);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(WORDS.get("authors.far", file), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double[][] positions(Path file, TextLines lines) throws IOException {
    int dimension = box.length;
    double[][] position = new double[dimension][particles];
    int rows = 0;
    int skip = -1;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank() && lines.number() < 2L * particles + MOST_BLANK) {
        continue;
      }
      String[] words = line.strip().split("[\\s,;]+");
      boolean names = rows == 0 && skip < 0 && !Double.isFinite(last(words));
      if (names) {
        skip = counted(line);
        continue;
      }
      skip = Math.max(0, skip);
      if (rows == particles || words.length < dimension + skip) {
        throw wrong(file, rows, words.length);
      }
      for (int axis = 0; axis < dimension; axis++) {
        double x = TextLines.number(words[skip + axis]) / unit;
        if (!Double.isFinite(x)) {
          throw wrong(file, rows, words.length);
        }
        position[axis][rows] = x;
      }
      rows++;
    }
    if (rows != particles) {
      throw wrong(file, rows, 0);
    }
    return position;
  }

  private static double last(String[] words) {
    return words.length == 0 ? Double.NaN : TextLines.number(words[words.length - 1]);
  }

  /** Whether a line of names begins with none: the column that counts has none. */
  private static int counted(String names) {
    char first = names.charAt(0);
    return first == ',' || first == ';' || first == '\t' ? 1 : 0;
  }

  private IllegalArgumentException wrong(Path file, int row, int words) {
    return new IllegalArgumentException(
        WORDS.get(
            "authors.rows",
            file,
            Integer.toString(particles),
            Integer.toString(box.length),
            Integer.toString(row + 1),
            Integer.toString(words)));
  }
}
