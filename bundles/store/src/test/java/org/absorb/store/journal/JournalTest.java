package org.absorb.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Tree CELL = Tree.EMPTY.with("system.packingFraction", Value.of(0.62));
  private static final RunId A = new RunId("000000000000000a");

  @TempDir Path folder;

  @Test
  void theLastLineOfARunCountsAndKeepsWhatItIs() {
    try (Journal journal = Journal.open(folder)) {
      RunRow row = RunRow.queued(A, "e", CELL, 2);
      journal.write(row);
      row = row.in(RunStatus.RUNNING, "").at(40, List.of(40L));
      journal.write(row);
      journal.write(row.ended(Outcome.ABSORBED, 812, "aa", "bb"));
    }
    RunRow read = new RunTable(folder).row(A).orElseThrow();
    assertEquals("e", read.experiment());
    assertEquals(CELL, read.cell());
    assertEquals(2, read.replica());
    assertEquals(RunStatus.FINISHED, read.status());
    assertEquals(Outcome.ABSORBED, read.outcome().orElseThrow());
    assertEquals(812, read.steps());
    assertEquals(List.of(40L), read.resumedFrom());
    assertEquals("aa", read.stateHash());
    assertEquals("bb", read.logHash());
  }

  @Test
  void equalCellsAreOneObjectHoweverTheyAreWritten() throws IOException {
    List<String> cells =
        List.of(
            "{\"system.packingFraction\": 0.62}",
            "{\"system.packingFraction\": 0.62}",
            "{ \"system.packingFraction\":0.620 }",
            "{\"system.packingFraction\": 0.63, \"o\": {\"\u03c6\": [1, \"}\"]}}",
            "\"none\"",
            "[{}]",
            "7",
            "null");
    StringBuilder lines = new StringBuilder("{\"torn\n");
    for (int i = 0; i < cells.size(); i++) {
      lines
          .append("{\"id\": \"000000000000000" + i + "\", \"cell\": " + cells.get(i))
          .append(", \"replica\": " + i + ", \"status\": \"queued\"}\n");
    }
    Files.writeString(folder.resolve("other.jsonl"), lines);
    List<RunRow> rows = List.copyOf(new RunTable(folder).rows());
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), rows.stream().map(RunRow::replica).toList());
    assertEquals(CELL, rows.get(0).cell());
    assertSame(rows.get(0).cell(), rows.get(1).cell());
    assertSame(rows.get(0).cell(), rows.get(2).cell());
    Tree odd = rows.get(3).cell();
    assertEquals(Value.of(0.63), odd.get("system.packingFraction").orElseThrow());
    assertEquals(
        Value.of(List.of(Value.of(1), Value.of("}"))), odd.tree("o").get("\u03c6").orElseThrow());
    for (RunRow row : rows.subList(4, 8)) {
      assertEquals(Tree.EMPTY, row.cell(), "of replica " + row.replica());
    }
  }

  @Test
  void writersTakeTurnsByTime() {
    try (Journal one = Journal.open(folder);
        Journal other = Journal.open(folder)) {
      one.write(RunRow.queued(A, "e", CELL, 0));
      other.write(new RunTable(folder).row(A).orElseThrow().in(RunStatus.FAILED, "why"));
      assertEquals("why", new RunTable(folder).row(A).orElseThrow().message());
      one.write(RunRow.queued(A, "e", CELL, 0));
      assertEquals(RunStatus.QUEUED, new RunTable(folder).row(A).orElseThrow().status());
    }
  }

  @Test
  void aClockThatIsBehindDoesNotHideAChange() throws IOException {
    String line = "{\"time\": \"2999-01-01T00:00:00.000000Z\", \"id\": \"" + A + "\", ";
    Files.writeString(folder.resolve("ahead.jsonl"), line + "\"status\": \"failed\"}\n");
    try (Journal journal = Journal.open(folder)) {
      journal.write(
          RunRow.queued(A, "e", CELL, 0).after(new RunTable(folder).row(A).orElseThrow()));
    }
    assertEquals(RunStatus.QUEUED, new RunTable(folder).row(A).orElseThrow().status());
  }

  @Test
  void aTornLastLineIsIgnoredUntilItIsWhole() throws IOException {
    String writer;
    try (Journal journal = Journal.open(folder)) {
      writer = journal.writer();
      journal.write(RunRow.queued(A, "e", CELL, 0));
      journal.write(RunRow.queued(A, "e", CELL, 0).in(RunStatus.RUNNING, ""));
    }
    Path file = folder.resolve(writer + ".jsonl");
    byte[] whole = Files.readAllBytes(file);
    int first = new String(whole, java.nio.charset.StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = first; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      RunTable table = new RunTable(folder);
      assertEquals(RunStatus.QUEUED, table.row(A).orElseThrow().status(), "cut to " + length);
      Files.write(file, whole);
      assertTrue(table.refresh());
      assertEquals(RunStatus.RUNNING, table.row(A).orElseThrow().status());
      assertFalse(table.refresh());
    }
  }

  /** One row that nobody can have written costs no other. */
  @Test
  void aLineLongerThanAnyCanBeIsPassedOver() throws IOException {
    String begin = "{\"time\": \"2999-01-01T00:00:00.000000Z\", \"id\": \"" + A + "\", ";
    String status = "\"status\": \"failed\"";
    Path file = folder.resolve("long.jsonl");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(begin + status + ", \"message\": \"short\"}\n");
      out.write(begin + status + ", \"message\": \"");
      String piece = "x".repeat(1 << 16);
      for (long length = 0; length <= WholeLines.LONGEST; length += piece.length()) {
        out.write(piece);
      }
      out.write("\"}\n" + begin.replace(A.hex(), "000000000000000b") + status + "}\n");
    }
    RunTable table = new RunTable(folder);
    assertEquals("short", table.row(A).orElseThrow().message());
    assertEquals(2, table.rows().size(), "what stands behind it is read");
    assertFalse(table.refresh(), "nor is it read again");
  }

  @Test
  void aRunWhoseWriterIsGoneIsPaused() {
    Journal journal = Journal.attend(folder);
    journal.write(RunRow.queued(A, "e", CELL, 0).in(RunStatus.RUNNING, ""));
    assertTrue(RunTable.attended(folder));
    assertEquals(RunStatus.RUNNING, new RunTable(folder).settled().get(A).status());
    journal.close();
    assertFalse(RunTable.attended(folder));
    assertEquals(RunStatus.PAUSED, new RunTable(folder).settled().get(A).status());
  }

  /** Memory that is filled has to be emptied: of a large project that takes longer than reading. */
  @Test
  void aRowTakesNoMoreMemoryThanItHolds() throws IOException {
    int rows = 20_000;
    try (Journal journal = Journal.open(folder)) {
      Tree recorded = Tree.EMPTY.with("protocol", Tree.EMPTY.with("steps", Value.of(16000)));
      for (int i = 0; i < rows; i++) {
        journal.write(
            RunRow.queued(id(i), "e", CELL.with("system.particles", Value.of(i / 50)), i % 50)
                .ended(Outcome.STEP_LIMIT, 16000, "ab".repeat(32), "cd".repeat(32))
                .recorded(recorded)
                .taking(0.572));
      }
    }
    new RunTable(folder); // classes
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertEquals(rows, new RunTable(folder).rows().size());
    long each = (threads.getCurrentThreadAllocatedBytes() - before) / rows;
    assertTrue(each < 800, each + " bytes a row; what a row keeps is about 520");
  }

  @Test
  void twentyThousandRunsAreOneTable() {
    try (Journal journal = Journal.open(folder)) {
      for (int i = 0; i < 20_000; i++) {
        RunRow row = RunRow.queued(id(i), "e", CELL.with("system.particles", Value.of(i)), i % 8);
        journal.write(row);
        journal.write(row.in(RunStatus.RUNNING, ""));
        journal.write(row.ended(Outcome.STEP_LIMIT, 16000, "ab".repeat(32), "cd".repeat(32)));
      }
    }
    long start = System.nanoTime();
    RunTable table = new RunTable(folder);
    System.out.printf(
        "20,000 runs (60,000 lines) read in %.2f s%n", (System.nanoTime() - start) * 1e-9);
    assertEquals(20_000, table.rows().size());
    assertTrue(
        table.rows().stream()
            .allMatch(row -> row.status() == RunStatus.FINISHED && row.steps() == 16000));
    assertEquals(
        CELL.with("system.particles", Value.of(777)), table.row(id(777)).orElseThrow().cell());
  }

  private static RunId id(int i) {
    return new RunId(String.format("%016x", i));
  }
}
