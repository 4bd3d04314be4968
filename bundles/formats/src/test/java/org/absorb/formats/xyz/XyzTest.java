package org.absorb.formats.xyz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.absorb.formats.FormatException;
import org.absorb.model.run.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XyzTest {

  @TempDir Path folder;

  private Frame read(String text) throws IOException {
    Path file = folder.resolve("a.xyz");
    Files.writeString(file, text);
    try (XyzReader reader = new XyzReader(file)) {
      assertTrue(reader.next());
      Frame frame = reader.frame();
      assertFalse(reader.next());
      return frame;
    }
  }

  @Test
  void aFileAsAseWritesItReads() throws IOException {
    Frame frame =
        read(
            """
            2
            Lattice="10.0 0.0 0.0 0.0 20.0 0.0 0.0 0.0 30.0" \
            Properties=species:S:1:pos:R:3:forces:R:3:radius:R:1 step=40 energy=-1.5 pbc="T T T"
            Cu       1.00000000       2.00000000      -3.00000000   0.1 0.2 0.3   0.50000000
            Au      10.00000000      -0.50000000      65.00000000   0.1 0.2 0.3   1.50000000
            """);
    assertEquals(40, frame.step());
    assertArrayEquals(new double[] {10, 20, 30}, frame.box());
    assertArrayEquals(new double[] {0.5, 1.5}, frame.radius());
    assertArrayEquals(new double[][] {{1, 0}, {2, 19.5}, {27, 5}}, frame.position());
    assertArrayEquals(new int[][] {{0, 1}, {0, -1}, {-1, 2}}, frame.image());
  }

  @Test
  void aFileAsOvitoWritesItReads() throws IOException {
    Frame frame =
        read(
            """
            1
            Lattice="4 0 0 0 4 0 0 0 1" Origin="-2 -2 -0.5" pbc="T T F" Timestep=7 \
            Properties=id:I:1:pos:R:3:Radius:R:1
            1 -1 1.5 0 0.5
            """);
    assertEquals(2, frame.dimension());
    assertEquals(7, frame.step());
    assertArrayEquals(new double[][] {{1}, {3.5}}, frame.position());
  }

  @Test
  void aPlainFileHasNoBox() throws IOException {
    Frame frame = read("1\r\nwritten by hand, phi = 3\r\nX 1 2 -3\r\n");
    assertEquals(3, frame.dimension());
    assertTrue(Double.isNaN(frame.box()[0]));
    assertEquals(-3, frame.position()[2][0]);
    assertEquals(0.5, frame.radius()[0]);
    assertEquals(2, read("1\n\nX 1 2 0\n").dimension());
  }

  @Test
  void theTextIsWhatItIs() throws IOException {
    Path file = folder.resolve("ours.xyz");
    try (XyzWriter writer = new XyzWriter(file)) {
      double[] box = {4, 8};
      double[][] position = {{0.1}, {7.5}};
      writer.write(new Frame(3, box, new double[] {0.5}, position, new int[][] {{-1}, {2}}));
    }
    assertEquals(
        """
        1
        Lattice="4.0 0.0 0.0 0.0 8.0 0.0 0.0 0.0 1.0" \
        Properties=species:S:1:pos:R:3:radius:R:1:image:I:3 pbc="T T F" step=3
        X 0.1 7.5 0.0 0.5 -1 2 0
        """,
        Files.readString(file));
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() {
    refused("two\n\n", "line 1: \"two\"");
    refused("-1\n\n", "line 1: \"-1\"");
    refused("2000000000\n\nX 1 2 3\n", "within a frame of 2000000000");
    refused("1\nLattice=\"1 0 0 0 1 0 0 1 1\"\nX 0 0 0\n", "Lattice \"1 0 0 0 1 0 0 1 1\"");
    refused("1\nLattice=\"1 0 0 0 1 0 0 0 1\" pbc=\"F F F\"\nX 0 0 0\n", "pbc \"F F F\"");
    refused("1\nProperties=species:S:1\nX\n", "species:S:1");
    refused("1\nProperties=pos:R:9999999999\nX\n", "pos:R:9999999999");
    refused("1\n\nX 1 2\n", "line 3: there are 3 words");
    refused("1\n\nX 1 2 NaN\n", "line 3: \"NaN\"");
    refused("1\n\nX 1 2 0x1p3\n", "0x1p3");
    refused("1\nProperties=pos:R:3:radius:R:1\n1 2 3 0\n", "radius is 0");
    refused(
        "2\nLattice=\"4 0 0 0 4 0 0 0 1\" pbc=\"T T F\"\nX 0 0 0\nX 0 0 1\n", "third coordinate");
    refused("1\nLattice=\"1 0 0 0 1 0 0 0 1\"\nX 1e300 0 0\n", "too many boxes");
    refused("9".repeat(70000), "line 1: longer");
  }

  private void refused(String text, String naming) {
    FormatException e = assertThrows(FormatException.class, () -> read(text));
    assertTrue(e.getMessage().contains(naming), e.getMessage());
  }
}
