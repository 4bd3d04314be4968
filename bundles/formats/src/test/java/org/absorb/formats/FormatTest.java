package org.absorb.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"XYZ,2", "XYZ,3", "CSV,2", "CSV,3", "CSV,4", "CSV,5", "NPZ,2", "NPZ,3", "NPZ,5"})
  void whatIsWrittenReadsBackEqual(Format format, int dimension) throws IOException {
    Frames frames = Samples.run(4, dimension, 33);
    Path file = folder.resolve("frames." + format.ending());
    format.write(frames, file);
    try (FrameReader reader = format.read(file)) {
      for (long step : frames.steps()) {
        assertTrue(reader.next());
        Samples.same(frames.frame(step), reader.frame());
      }
      assertFalse(reader.next());
    }
  }

  @ParameterizedTest
  @CsvSource({"2", "3"})
  void gsdReadsBackToSinglePrecision(int dimension) throws IOException {
    Frames frames = Samples.run(90, dimension, 21);
    Path file = folder.resolve("frames.gsd");
    Format.GSD.write(frames, file);
    try (FrameReader reader = Format.GSD.read(file)) {
      for (long step : frames.steps()) {
        assertTrue(reader.next());
        Samples.alike(frames.frame(step), reader.frame());
      }
      assertFalse(reader.next());
    }
  }

  @ParameterizedTest
  @CsvSource({"XYZ", "CSV", "NPZ", "GSD"})
  void framesMayBePassedOver(Format format) throws IOException {
    Frames frames = Samples.run(5, 3, 9);
    Path file = folder.resolve("frames");
    format.write(frames, file);
    try (FrameReader reader = format.read(file)) {
      reader.next();
      reader.next();
      reader.frame();
      reader.next();
      reader.next();
      assertEquals(30, reader.frame().step());
    }
  }

  /** Whatever a file is cut to, reading it ends, and with a sentence that names the file. */
  @ParameterizedTest
  @CsvSource({"XYZ", "CSV", "NPZ", "GSD"})
  void aFileThatIsCutNeverBreaksTheReader(Format format) throws IOException {
    Path whole = folder.resolve("whole");
    format.write(Samples.run(2, 3, 3), whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut");
    int refused = 0;
    for (int length = 0; length < bytes.length; length++) {
      Files.write(cut, java.util.Arrays.copyOf(bytes, length));
      try (FrameReader reader = format.read(cut)) {
        while (reader.next()) {
          assertEquals(3, reader.frame().dimension());
        }
      } catch (FormatException e) {
        assertTrue(e.getMessage().contains(cut.toString()), e.getMessage());
        refused++;
      }
    }
    assertTrue(refused > bytes.length / 2, () -> "few of " + bytes.length + " were refused");
  }

  /** Any one byte changed: an answer or a sentence, never anything else. */
  @ParameterizedTest
  @CsvSource({"XYZ", "CSV", "NPZ", "GSD"})
  void aDamagedFileNeverBreaksTheReader(Format format) throws IOException {
    damage(format, 4);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"XYZ", "CSV", "NPZ", "GSD"})
  void aFileDamagedInAnyOfFourWaysNeverBreaksTheReader(Format format) throws IOException {
    damage(format, 1);
  }

  /** Each byte is damaged in one of {@code rarely} ways of the four. */
  private void damage(Format format, int rarely) throws IOException {
    int[] values = {0, 0x7f, 0xff, '9'};
    Path file = folder.resolve("damaged");
    format.write(Samples.run(2, 2, 3), file);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      for (int way = i % rarely; way < values.length; way += rarely) {
        byte[] changed = bytes.clone();
        changed[i] = (byte) values[way];
        Files.write(file, changed);
        try (FrameReader reader = format.read(file)) {
          while (reader.next()) {
            reader.frame();
          }
        } catch (FormatException e) {
          assertFalse(e.getMessage().isBlank());
        }
      }
    }
  }

  @Test
  void formatsAreKnownByTheirEnding() {
    assertEquals(Optional.of(Format.XYZ), Format.of(Path.of("a/start.extxyz")));
    assertEquals(Optional.of(Format.GSD), Format.of(Path.of("A.GSD")));
    assertEquals(Optional.empty(), Format.of(Path.of("gsd")));
  }

  @Test
  void moreAxesThanAFormatHasAreRefused() {
    assertThrows(
        FormatException.class, () -> Format.XYZ.write(Samples.run(1, 4, 2), folder.resolve("a")));
    assertThrows(
        FormatException.class, () -> Format.GSD.write(Samples.run(1, 5, 2), folder.resolve("b")));
  }

  @Test
  void lengthsAreBroughtToDiameters() {
    Frame frame =
        new Frame(
            3,
            new double[] {100, 50},
            new double[] {1, 3},
            new double[][] {{10, 99}, {20, 0}},
            new int[][] {{0, 1}, {0, -1}});
    Frame ours = Units.inDiameters(frame);
    assertEquals(4, Units.meanDiameter(frame));
    assertArrayEquals(new double[] {25, 12.5}, ours.box());
    assertArrayEquals(new double[] {0.25, 0.75}, ours.radius());
    assertArrayEquals(new double[] {2.5, 24.75}, ours.position()[0]);
    assertArrayEquals(frame.image(), ours.image());
  }
}
