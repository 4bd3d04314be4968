package org.absorb.formats.gsd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.absorb.formats.FormatException;
import org.absorb.formats.Samples;
import org.absorb.model.run.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files put together by hand from the published layout, and the bytes of our own. */
class GsdTest {

  @TempDir Path folder;

  /**
   * As another writer might lay it out: version 2, names in another order with one of ours missing
   * and one unknown, data before the index, room left in the index, chunks that only the first
   * frame has.
   */
  private static ByteBuffer handmade(int major) {
    String[] names = {"particles/position", "particles/typeid", "particles/N", "configuration/box"};
    ByteBuffer file = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0x65DF65DF65DF65DFL).putLong(1024).putLong(16).putLong(512).putLong(4);
    file.putInt(0x00010002).putInt(major << 16);
    file.position(48).put("HOOMD-blue 2.9.0".getBytes(StandardCharsets.US_ASCII));
    file.position(112).put("hoomd".getBytes(StandardCharsets.US_ASCII));
    file.position(256);
    for (float x : new float[] {-1.5f, 0, 1.5f, 2, -2, 2.5f}) {
      file.putFloat(x); // frame 0: two particles, at 256
    }
    file.putInt(0).putInt(0); // typeid, at 280
    file.putInt(2); // N, at 288
    for (float length : new float[] {4, 5, 6, 0, 0, 0}) {
      file.putFloat(length); // at 292
    }
    for (float x : new float[] {-2, -2.5f, -3, 1, 1, 1}) {
      file.putFloat(x); // frame 1, at 316
    }
    int at = 512;
    for (String name : names) {
      file.position(at).put(name.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
      at += major == 1 ? 64 : name.length() + 1;
    }
    file.position(1024);
    entry(file, 0, 2, 256, 3, 0, 9);
    entry(file, 0, 2, 280, 1, 1, 3);
    entry(file, 0, 1, 288, 1, 2, 3);
    entry(file, 0, 6, 292, 1, 3, 9);
    entry(file, 1, 2, 316, 3, 0, 9);
    return file;
  }

  private static void entry(
      ByteBuffer file, long frame, long rows, long location, int columns, int id, int type) {
    file.putLong(frame).putLong(rows).putLong(location);
    file.putInt(columns).putShort((short) id).put((byte) type).put((byte) 0);
  }

  private GsdReader open(ByteBuffer bytes) throws IOException {
    Path file = folder.resolve("a.gsd");
    Files.write(file, bytes.array());
    return new GsdReader(file);
  }

  private static void holds(GsdReader reader) throws IOException {
    assertEquals(2, reader.frames());
    assertTrue(reader.next());
    Frame first = reader.frame();
    assertArrayEquals(new double[] {4, 5, 6}, first.box());
    assertArrayEquals(new double[] {0.5, 0.5}, first.radius());
    // counted from the lower corner; 2 = L/2 on the first axis is the lower face of the next box
    assertArrayEquals(new double[][] {{0.5, 0}, {2.5, 0.5}, {4.5, 5.5}}, first.position());
    assertArrayEquals(new int[][] {{0, 1}, {0, 0}, {0, 0}}, first.image());
    assertTrue(reader.next());
    Frame second = reader.frame();
    assertEquals(2, second.particles());
    assertArrayEquals(new double[] {4, 5, 6}, second.box());
    assertArrayEquals(new double[][] {{0, 3}, {0, 3.5}, {0, 4}}, second.position());
    assertFalse(reader.next());
  }

  @Test
  void aFileOfAnotherWriterReads() throws IOException {
    try (GsdReader reader = open(handmade(2))) {
      holds(reader);
    }
  }

  @Test
  void aFileOfVersionOneReads() throws IOException {
    try (GsdReader reader = open(handmade(1))) {
      holds(reader);
    }
  }

  @Test
  void ourBytesAreTheSpecifications() throws IOException {
    Path file = folder.resolve("ours.gsd");
    try (GsdWriter writer = GsdWriter.create(file)) {
      writer.write(
          new Frame(
              7,
              new double[] {4, 8, 16},
              new double[] {0.25},
              new double[][] {{1}, {6}, {8}},
              new int[][] {{0}, {-1}, {2}}));
    }
    byte[] bytes = Files.readAllBytes(file);
    HexFormat hex = HexFormat.of();
    assertEquals(
        "df65df65df65df65" // magic
            + "0001000000000000" // index at 256
            + "8000000000000000" // 128 entries
            + "0011000000000000" // names at 4352
            + "0300000000000000" // 3 x 64 bytes
            + "04000100" // schema 1.4
            + "00000200" // file layer 2.0
            + "6162736f7262", // absorb
        hex.formatHex(bytes, 0, 54));
    assertEquals("686f6f6d64" + "00".repeat(139), hex.formatHex(bytes, 112, 256));
    int data = 4352 + 192;
    assertEquals(data + 8 + 1 + 24 + 4 + 4 + 12 + 12, bytes.length);
    assertEquals(
        "0000000000000000" // frame 0
            + "0100000000000000" // 1 row
            + "e511000000000000" // at data + 37
            + "01000000" // of 1
            + "0400" // the fifth name
            + "0900", // float
        hex.formatHex(bytes, 256 + 4 * 32, 256 + 5 * 32));
    assertEquals(
        "configuration/step\0configuration/dimensions\0configuration/box\0particles/N\0"
            + "particles/diameter\0particles/position\0particles/image\0",
        new String(bytes, 4352, 128, StandardCharsets.US_ASCII));
    assertEquals(
        "0700000000000000" // step
            + "03" // dimensions
            + "000080400000004100008041000000000000000000000000" // 4 8 16 0 0 0
            + "01000000" // N
            + "0000003f" // diameter 0.5
            + "000080bf0000004000000000" // -1 2 0
            + "00000000ffffffff02000000", // image
        hex.formatHex(bytes, data, bytes.length));
  }

  /** Cut after any frame, with rubbish behind, and gone on with: the very same bytes. */
  @Test
  void aFileThatIsGoneOnWithIsTheSameFile() throws IOException {
    int frames = 100; // the index grows at the 42nd and the 84th
    Path whole = folder.resolve("whole.gsd");
    write(GsdWriter.create(whole), 0, frames);
    byte[] expected = Files.readAllBytes(whole);
    for (int cut : new int[] {0, 1, 2, 40, 41, 42, 43, 83, 84, 85, 99, 100}) {
      for (int ahead : new int[] {0, 1, 50}) {
        Path file = folder.resolve("resumed.gsd");
        write(GsdWriter.create(file), 0, cut + ahead);
        Files.write(file, new byte[777], java.nio.file.StandardOpenOption.APPEND);
        write(GsdWriter.resume(file, cut, 3, 5), cut, frames);
        assertArrayEquals(expected, Files.readAllBytes(file), "cut at " + cut);
      }
    }
    assertThrows(FormatException.class, () -> GsdWriter.resume(whole, frames + 1, 3, 5));
  }

  private static void write(GsdWriter writer, int from, int to) throws IOException {
    try (writer) {
      for (int k = from; k < to; k++) {
        writer.write(Samples.frame(k, 3, 5, 1));
      }
    }
  }

  @Test
  void framesAreReachedDirectly() throws IOException {
    Path file = folder.resolve("many.gsd");
    write(GsdWriter.create(file), 0, 200);
    try (GsdReader reader = new GsdReader(file)) {
      assertEquals(200, reader.frames());
      reader.at(150);
      assertEquals(150, reader.step());
      Samples.alike(Samples.frame(150, 3, 5, 1), reader.frame());
      assertThrows(IllegalArgumentException.class, () -> reader.at(200));
    }
    assertEquals(
        Files.size(file) - 256 - 192 - 32 * (128 + 256 + 512 + 1024) - 8 - 1 - 24 - 4 - 28 * 5,
        199 * (GsdWriter.bytesPerFrame(5) - 96));
  }

  @Test
  void whatRoundsToTheUpperFaceIsTheLowerFaceOfTheNextBox() throws IOException {
    double length = 10;
    double[][] position = {{Math.nextDown(length)}, {0}, {5}};
    Path file = folder.resolve("face.gsd");
    try (GsdWriter writer = GsdWriter.create(file)) {
      double[] box = {length, length, length};
      writer.write(new Frame(0, box, new double[] {0.5}, position, new int[3][1]));
    }
    try (GsdReader reader = new GsdReader(file)) {
      reader.next();
      Frame read = reader.frame();
      assertEquals(0, read.position()[0][0]);
      assertEquals(1, read.image()[0][0]);
      assertEquals(0, read.position()[1][0]);
      assertEquals(0, read.image()[1][0]);
    }
  }

  @Test
  void liesAboutSizesAreRefused() {
    refused(handmade(2).putLong(1024 + 8, 1L << 40), "entry 0");
    refused(handmade(2).putLong(1024 + 8, Long.MAX_VALUE / 2), "entry 0");
    refused(handmade(2).putInt(1024 + 24, -1), "entry 0");
    refused(handmade(2).putLong(16, 1L << 59), "index");
    refused(handmade(2).putLong(24, -8), "names");
    refused(handmade(2).putInt(288, 3), "particles/position");
    refused(handmade(2).putInt(288, -1), "particles/position");
    refused(handmade(2).putInt(288, 0), "particles/N");
    refused(handmade(2).put(1024 + 30, (byte) 10), "DOUBLE");
    refused(handmade(2).put(1024 + 30, (byte) 77), "entry 0");
    refused(handmade(2).putFloat(292, Float.NaN), "box");
    refused(handmade(2).putFloat(304, 0.1f), "tilt");
    refused(handmade(2).putFloat(256, Float.POSITIVE_INFINITY), "finite");
    refused(handmade(2).putLong(0, 1), "no GSD file");
    refused(handmade(3), "version 3");
    refused(handmade(2).put(112, (byte) 'x'), "xoomd");
    refused(ByteBuffer.wrap(Arrays.copyOf(handmade(2).array(), 1100)), "index");
  }

  private void refused(ByteBuffer bytes, String naming) {
    FormatException e =
        assertThrows(
            FormatException.class,
            () -> {
              try (GsdReader reader = open(bytes)) {
                while (reader.next()) {
                  reader.frame();
                }
              }
            });
    assertTrue(e.getMessage().contains(naming), e.getMessage());
    assertTrue(e.getMessage().contains("a.gsd"), e.getMessage());
  }
}
