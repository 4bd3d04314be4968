package org.absorb.formats.csv;

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

class CsvTest {

  @TempDir Path folder;

  private Frame read(String text) throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, text);
    try (CsvReader reader = new CsvReader(file)) {
      assertTrue(reader.next());
      Frame frame = reader.frame();
      assertFalse(reader.next());
      return frame;
    }
  }

  @Test
  void onlyCoordinatesHaveToBeThere() throws IOException {
    Frame frame = read("name,\"y\",x\r\na,2,1\r\nb,-4,3\r\n\r\n");
    assertEquals(2, frame.dimension());
    assertArrayEquals(new double[][] {{1, 3}, {2, -4}}, frame.position());
    assertTrue(Double.isNaN(frame.box()[1]));
  }

  @Test
  void theTextIsWhatItIs() throws IOException {
    Path file = folder.resolve("ours.csv");
    try (CsvWriter writer = new CsvWriter(file)) {
      double[][] position = {{0.1}, {7.5}};
      writer.write(
          new Frame(3, new double[] {4, 8}, new double[] {0.5}, position, new int[][] {{-1}, {2}}));
    }
    assertEquals("k,x,y,radius,ix,iy,lx,ly\n3,0.1,7.5,0.5,-1,2,4.0,8.0\n", Files.readString(file));
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() {
    refused("", "first line is \"\"");
    refused("a,b\n1,2\n", "a,b");
    refused("x,y\n1\n", "line 2: there are 1 values");
    refused("x,y\n1,two\n", "column y: \"two\"");
    refused("k,x,y\n1.5,1,1\n", "column k: \"1.5\"");
    refused("x,y,ix,iy\n1,1,3e9,0\n", "column ix");
    refused("x,y,radius\n1,1,-1\n", "radius is -1");
    refused("x,y,lx,ly\n1,1,4,4\n1,1,4,5\n", "line 3: the box");
  }

  private void refused(String text, String naming) {
    FormatException e = assertThrows(FormatException.class, () -> read(text));
    assertTrue(e.getMessage().contains(naming), e.getMessage());
  }
}
