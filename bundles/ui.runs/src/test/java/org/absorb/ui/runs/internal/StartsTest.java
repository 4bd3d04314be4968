package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsTest {

  private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

  @TempDir Path journal;
  private final Starts starts = new Starts();

  private void log(String words, Instant time) throws IOException {
    Path log = Files.writeString(journal.resolve("run.log"), words);
    Files.setLastModifiedTime(log, FileTime.from(time));
  }

  @Test
  void whatAStarterSaidLastIsToldOnce() throws IOException {
    String words =
        IntStream.range(0, 50).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    assertTrue(starts.look(journal, true, NOW).isEmpty());
    log(words, NOW.plusSeconds(1));
    assertTrue(starts.look(journal, true, NOW.plusSeconds(2)).isEmpty(), "it may still begin");
    String told = starts.look(journal, true, NOW.plusSeconds(6)).orElseThrow();
    assertEquals(20, told.lines().count());
    assertTrue(told.endsWith("line 49"));
    assertTrue(starts.look(journal, true, NOW.plusSeconds(8)).isEmpty());
    log("again", NOW.plusSeconds(9));
    assertEquals("again", starts.look(journal, true, NOW.plusSeconds(10)).orElseThrow());
  }

  @Test
  void oldWordsAndQueuesThatAreWorkedOnAreNoNews() throws IOException {
    log("long ago", NOW.minusSeconds(3600));
    assertTrue(starts.look(journal, true, NOW).isEmpty());
    assertTrue(starts.look(journal, true, NOW.plusSeconds(60)).isEmpty());
    log("new", NOW.plusSeconds(61));
    assertTrue(starts.look(journal, false, NOW.plusSeconds(70)).isEmpty());
    assertTrue(starts.look(journal.resolve("none"), true, NOW).isEmpty());
    assertTrue(starts.look(journal.resolve("none"), true, NOW.plusSeconds(9)).isEmpty());
  }
}
