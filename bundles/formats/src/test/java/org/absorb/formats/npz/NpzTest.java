package org.absorb.formats.npz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {

  @TempDir Path folder;

  @Test
  void theBytesAreNumpys() throws IOException {
    // numpy.save(f, numpy.array([[1, -2, 3]], dtype="<i8")) writes these
    Path file = write(npz -> npz.longs("a", new long[][] {{1, -2, 3}}, 3));
    String header = "{'descr': '<i8', 'fortran_order': False, 'shape': (1, 3), }";
    String padded = header + " ".repeat(118 - header.length() - 1) + "\n";
    String hex =
        "934e554d5059"
            + "0100"
            + "7600"
            + HexFormat.of().formatHex(padded.getBytes(StandardCharsets.US_ASCII))
            + "0100000000000000"
            + "feffffffffffffff"
            + "0300000000000000";
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertEquals(
          hex, HexFormat.of().formatHex(zip.getInputStream(zip.getEntry("a.npy")).readAllBytes()));
    }
  }

  @Test
  void shapesAreWrittenAsPythonTuples() {
    assertEquals(128, NpzWriter.header("<f8", 5).length);
    assertEquals(
        true,
        new String(NpzWriter.header("<f8", 5), StandardCharsets.ISO_8859_1)
            .contains("'shape': (5,), }"));
    assertEquals(
        true,
        new String(NpzWriter.header("<i8"), StandardCharsets.ISO_8859_1)
            .contains("'shape': (), }"));
    assertEquals(
        true,
        new String(NpzWriter.header("<f8", 0, 7), StandardCharsets.ISO_8859_1)
            .contains("'shape': (0, 7), }"));
  }

  @Test
  void everythingReadsBackAndTheBytesRepeat() throws IOException {
    double[][] reals = {{0.1, -0.0, Double.NaN}, {1e308, Double.MIN_VALUE, 3}};
    int[][] ints = new int[3][20_000];
    ints[2][19_999] = -5;
    Content all =
        npz -> {
          npz.number("step", 1L << 60);
          npz.bytes("hash", new byte[] {1, -1});
          npz.reals("box", new double[] {2, 3});
          npz.reals("carried", reals, 3);
          npz.reals("none", new double[0][], 3);
          npz.ints("image", ints, 20_000);
        };
    Path file = write(all);
    NpzFile read = NpzFile.read(file);
    assertEquals(1L << 60, read.number("step"));
    assertArrayEquals(new byte[] {1, -1}, read.bytes("hash"));
    assertArrayEquals(new double[] {2, 3}, read.reals("box"));
    assertArrayEquals(reals, read.realRows("carried"));
    assertEquals(0, read.realRows("none").length);
    assertArrayEquals(ints, read.intRows("image"));
    assertThrows(IOException.class, () -> read.reals("image"));
    assertThrows(IOException.class, () -> read.reals("nothing"));
    byte[] once = Files.readAllBytes(file);
    assertArrayEquals(once, Files.readAllBytes(write(all)));
  }

  @Test
  void aTornOrAlteredFileIsFoundOut() throws IOException {
    Path file = write(npz -> npz.longs("a", new long[][] {{1, 2}, {3, 4}}, 2));
    byte[] whole = Files.readAllBytes(file);
    Path torn = folder.resolve("torn.npz");
    for (int length = 0; length < whole.length; length++) {
      Files.write(torn, java.util.Arrays.copyOf(whole, length));
      assertThrows(IOException.class, () -> NpzFile.read(torn), "cut to " + length);
    }
    byte[] altered = whole.clone();
    altered[whole.length / 2] ^= 1;
    Files.write(torn, altered);
    assertThrows(IOException.class, () -> NpzFile.read(torn).longRows("a"));
  }

  @Test
  void aParticleTooManyBoxesAwayIsRefusedInWords() throws IOException {
    Path file =
        write(
            npz -> {
              npz.longs("step", new long[] {7});
              npz.reals("box", new double[] {1, 1});
              npz.reals("radius", new double[] {0.5});
              npz.reals("position", List.of(new double[] {0.5}, new double[] {1.5}), 1, 2, 1);
              npz.ints("image", List.of(new int[] {0}, new int[] {Integer.MAX_VALUE}), 1, 2, 1);
            });
    try (NpzFrames frames = NpzFrames.read(file)) {
      frames.next();
      assertEquals(
          file + ": step 7: a particle is too many boxes away",
          assertThrows(IOException.class, frames::frame).getMessage());
    }
  }

  private interface Content {
    void write(NpzWriter npz) throws IOException;
  }

  private Path write(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (NpzWriter npz = new NpzWriter(out)) {
      content.write(npz);
    }
    return Files.write(folder.resolve("a.npz"), out.toByteArray());
  }

  /** A few thousand bytes that would become an eighth of a gigabyte. */
  @Test
  void whatItsHeaderDoesNotDeclareIsNotInflated() throws IOException {
    Path bomb = folder.resolve("bomb.npz");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("a.npy"));
      zip.write(NpzWriter.header("<f8", 5));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1 << 7; i++) {
        zip.write(zeros);
      }
    }
    Runtime java = Runtime.getRuntime();
    System.gc();
    long before = java.totalMemory() - java.freeMemory();
    IOException refused = assertThrows(IOException.class, () -> NpzFile.read(bomb));
    long after = java.totalMemory() - java.freeMemory();
    assertEquals(bomb + ": a.npy does not fill its shape", refused.getMessage());
    org.junit.jupiter.api.Assertions.assertTrue(after - before < 32 << 20, after - before + " B");
  }

  /** The size that a file's directory declares is all that is looked at. */
  @Test
  void anArrayOfMoreThanTwoGibibytesIsRefusedInWords() throws IOException {
    byte[] bytes = Files.readAllBytes(write(npz -> npz.reals("a", new double[] {1, 2})));
    java.nio.ByteBuffer zip =
        java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    int entry = bytes.length - 1;
    while (zip.getInt(Math.min(entry, bytes.length - 4)) != 0x02014b50) {
      entry--;
    }
    zip.putInt(entry + 24, (int) 2_400_000_128L);
    Path large = Files.write(folder.resolve("large.npz"), bytes);
    IOException refused = assertThrows(IOException.class, () -> NpzFile.read(large));
    assertEquals(
        large
            + ": a.npy takes 2400000128 bytes; no more than 2147483637 (2 GiB) are read of one array: export fewer frames into a file",
        refused.getMessage());
  }

  @Test
  void aLargeArrayReadsBack() throws IOException {
    long[][] rows = new long[3][100_000];
    rows[2][99_999] = 7;
    NpzFile read = NpzFile.read(write(npz -> npz.longs("a", rows, 100_000)));
    assertArrayEquals(rows, read.longRows("a"));
  }

  /** Such shapes need no bytes, but a number of rows that no array, and no int, holds. */
  @Test
  void rowsOfNothingAreRefusedHoweverMany() throws IOException {
    for (int[] shape :
        new int[][] {{1 << 30, 0}, {1 << 16, 1 << 16, 0}, {1 << 16, 1 << 16, 0, 3}}) {
      Path file = folder.resolve("nothing.npz");
      try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
        zip.putNextEntry(new java.util.zip.ZipEntry("a.npy"));
        zip.write(NpzWriter.header("<f8", shape));
      }
      NpzFile read = NpzFile.read(file);
      IOException refused = assertThrows(IOException.class, () -> read.realRows("a"));
      String why = refused.getMessage();
      org.junit.jupiter.api.Assertions.assertTrue(why.contains("does not fill its shape"), why);
    }
  }
}
