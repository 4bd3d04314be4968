package org.absorb.ui.plots.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.absorb.model.figure.Figure;
import org.absorb.store.figure.FigureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureReadingTest {

  @TempDir Path folder;

  @Test
  void whatIsWrongIsSaid() throws IOException {
    Path file = folder.resolve("f.json");
    assertEquals(file + " is not there.", FigureReading.of(file).why());
    assertEquals("", FigureReading.stamp(file));
    for (String wrong : List.of("", "{\"name\": ", "{}", "[1]", "{\"name\": {}}")) {
      Files.writeString(file, wrong);
      FigureReading read = FigureReading.of(file);
      assertTrue(read.figure().isEmpty(), wrong);
      assertTrue(read.why().contains("f.json"), read.why());
    }
  }

  @Test
  void anotherFileHasAnotherStamp() {
    Path file = FigureFile.write(folder, figure("one"));
    String before = FigureReading.stamp(file);
    assertEquals("one", FigureReading.of(file).figure().orElseThrow().caption());
    FigureFile.write(folder, figure("another"));
    assertNotEquals(before, FigureReading.stamp(file));
  }

  private static Figure figure(String caption) {
    return new Figure("f", "", List.of(), caption, new TreeMap<>());
  }
}
