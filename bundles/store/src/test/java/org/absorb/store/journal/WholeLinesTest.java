package org.absorb.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeLinesTest {

  @TempDir Path folder;

  private final List<String> lines = new ArrayList<>();

  private long read(String text, long from, long to) throws IOException {
    Path file = Files.writeString(folder.resolve("lines"), text);
    lines.clear();
    try (FileChannel in = FileChannel.open(file)) {
      return WholeLines.read(
          in,
          from,
          to,
          (bytes, start, length) -> {
            assertEquals('\n', bytes[start + length]);
            lines.add(new String(bytes, start, length, StandardCharsets.UTF_8));
          });
    }
  }

  @Test
  void linesLongerThanAPieceAndShorterOnesComeInTurn() throws IOException {
    List<String> written = new ArrayList<>();
    for (int length : new int[] {0, 1, 65_534, 65_535, 65_536, 65_537, 3, 400_000, 0, 131_071, 5}) {
      written.add("x".repeat(length));
    }
    String text = String.join("\n", written) + "\n";
    assertEquals(text.length(), read(text, 0, text.length()));
    assertEquals(written, lines);
  }

  @Test
  void onlyWhatIsBetweenTwoPlacesIsRead() throws IOException {
    String text = "one\ntwo\nthree\nfour";
    for (int to = 4; to <= text.length(); to++) {
      long end = to < 8 ? 4 : to < 14 ? 8 : 14;
      assertEquals(end, read(text, 4, to), "to " + to);
      assertEquals(List.of("two", "three").subList(0, end == 4 ? 0 : end == 8 ? 1 : 2), lines);
    }
    assertEquals(0, read("", 0, 0));
  }

  @Test
  void aFileThatWasCutShortEndsWhereItEnds() throws IOException {
    assertEquals(4, read("one\ntw", 0, 1000));
    assertEquals(List.of("one"), lines);
  }

  @Test
  void aLineLongerThanAnyCanBeIsCutShort() throws IOException {
    int longest = WholeLines.LONGEST - 1;
    String text = "x".repeat(longest) + "\n" + "y".repeat(longest + 1) + "\none\n";
    text += "z".repeat(longest + 70_000) + "\ntwo\n" + "u".repeat(longest + 5);
    assertEquals(text.lastIndexOf('\n') + 1, read(text, 0, text.length()));
    List<String> heads = lines.stream().map(line -> line.substring(0, 1) + line.length()).toList();
    assertEquals(List.of("x" + longest, "y" + longest, "o3", "z" + longest, "t3"), heads);
  }
}
