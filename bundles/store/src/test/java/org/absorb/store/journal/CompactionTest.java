package org.absorb.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

  private static final Tree SPECIFICATION =
      Tree.EMPTY
          .with("protocol", Tree.EMPTY.with("steps", Value.of(100)))
          .with("observe", Value.of(List.of(Value.of("activity"))))
          .with("seed", Value.of(1));

  @TempDir Path temporary;

  private boolean compact() throws IOException {
    return new Compaction(temporary, 1, Duration.ZERO).run();
  }

  @Test
  void everyRowStaysAsItWas() throws IOException {
    finish(0, 40);
    write(50, RunStatus.FAILED);
    write(51, RunStatus.QUEUED);
    Map<RunId, RunRow> before = rows();
    for (int generation = 0; generation < 4; generation++) {
      assertTrue(compact());
      assertEquals(before, rows());
      write(60 + generation, RunStatus.CANCELLED);
      before = rows();
    }
    assertEquals(46, before.size());
    assertEquals("e", before.get(id(3)).experiment());
    assertEquals(SPECIFICATION.without("seed"), before.get(id(3)).recorded());
  }

  @Test
  void twoGenerationsStayAndNoMore() throws IOException {
    for (int i = 0; i < 30; i++) {
      write(i, RunStatus.QUEUED);
      if (i % 5 == 4) {
        assertTrue(compact());
      }
    }
    assertEquals(
        List.of("summary-000005.jsonl", "summary-000006.jsonl"),
        names().stream().filter(name -> name.startsWith("summary")).toList());
    assertEquals(7, names().size(), "and the five journals between them: " + names());
    assertEquals(30, rows().size());
  }

  @Test
  void itIsDoneNowAndThenAndNotWhereThereIsLittle() throws IOException {
    Compaction patient = new Compaction(temporary, 3, Duration.ofHours(1));
    write(1, RunStatus.QUEUED);
    write(2, RunStatus.QUEUED);
    assertFalse(patient.run());
    write(3, RunStatus.QUEUED);
    assertTrue(patient.run());
    for (int i = 4; i < 8; i++) {
      write(i, RunStatus.QUEUED);
    }
    assertFalse(patient.run(), "the last one is young");
    Files.setLastModifiedTime(
        temporary.resolve("summary-000001.jsonl"),
        FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    assertTrue(patient.run());
    assertFalse(patient.run());
    assertEquals(7, rows().size());
  }

  @Test
  void manyWritersOneAfterTheOtherLeaveFewFiles() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(i, RunStatus.QUEUED);
      for (Path file : RunTable.files(temporary)) {
        if (Summary.isOne(file)) {
          Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        }
      }
    }
    assertEquals(40, rows().size());
    assertTrue(names().size() < 40, names() + "");
  }

  @Test
  void aJournalThatMayStillGrowIsLeftAlone() throws IOException {
    try (Journal brief = Journal.open(temporary);
        Journal attending = Journal.attend(temporary)) {
      brief.write(queued(1));
      attending.write(queued(2).in(RunStatus.RUNNING, ""));
      write(3, RunStatus.QUEUED);
      assertTrue(compact());
      write(4, RunStatus.QUEUED);
      assertTrue(compact());
      write(5, RunStatus.QUEUED);
      assertTrue(compact());
      brief.write(queued(6));
      attending.write(queued(7).in(RunStatus.RUNNING, ""));
      assertEquals(7, rows().size());
      assertEquals(RunStatus.RUNNING, new RunTable(temporary).settled().get(id(2)).status());
    }
    assertTrue(compact());
    write(8, RunStatus.QUEUED);
    assertTrue(compact());
    write(9, RunStatus.QUEUED);
    assertTrue(compact());
    assertEquals(9, rows().size());
    assertEquals(
        RunStatus.PAUSED,
        new RunTable(temporary).settled().get(id(2)).status(),
        "whose writer is known from the summary");
  }

  @Test
  void locksOfKilledWritersAreRemovedAndNobodySeemsToAttend() throws IOException {
    write(1, RunStatus.QUEUED);
    Files.createFile(temporary.resolve("killed.lock"));
    Files.createFile(temporary.resolve("killed.writing"));
    try (Journal journal = Journal.attend(temporary)) {
      assertTrue(compact());
      assertTrue(RunTable.attended(temporary));
      assertTrue(Journal.isAlive(temporary, journal.writer()));
    }
    assertFalse(RunTable.attended(temporary));
    assertEquals(List.of(), names().stream().filter(name -> name.startsWith("killed")).toList());
  }

  @Test
  void aKillAtAnyInstantLosesNothing() throws IOException {
    finish(0, 3);
    compact();
    finish(3, 6);
    compact();
    finish(6, 9);
    Map<RunId, RunRow> rows = rows();
    Map<String, byte[]> before = contents();
    assertTrue(compact());
    Map<String, byte[]> after = contents();
    List<String> removed = before.keySet().stream().filter(n -> !after.containsKey(n)).toList();
    assertTrue(removed.size() >= 2, removed + "");
    Map<String, byte[]> all = new TreeMap<>(before);
    all.putAll(after);
    for (int set = 0; set < 1 << removed.size(); set++) { // whatever was removed by then
      Map<String, byte[]> left = new TreeMap<>(all);
      for (int i = 0; i < removed.size(); i++) {
        if ((set & 1 << i) != 0) {
          left.remove(removed.get(i));
        }
      }
      restore(left);
      assertEquals(rows, rows());
      finish(9, 10);
      assertTrue(compact(), "and the next one goes on from there");
      assertEquals(10, rows().size());
      finish(10, 11);
      assertTrue(compact());
      assertEquals(11, rows().size());
    }
    restore(before);
    Files.write(temporary.resolve(".summary-000003.jsonl.0a0a0a0a.tmp"), new byte[10]);
    assertEquals(rows, rows(), "killed while it wrote");
    assertTrue(compact());
    assertTrue(names().stream().noneMatch(name -> name.endsWith(".tmp")), names() + "");
  }

  @Test
  void aDamagedSummaryIsReplacedByWhatItWasMadeOf() throws IOException {
    finish(0, 3);
    compact();
    finish(3, 6);
    compact();
    Map<RunId, RunRow> rows = rows();
    Path summary = temporary.resolve("summary-000002.jsonl");
    byte[] whole = Files.readAllBytes(summary);
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      int at = random.nextInt(whole.length);
      byte[] cut = Arrays.copyOf(whole, at);
      byte[] changed = whole.clone();
      changed[at] ^= 1 << random.nextInt(7);
      for (byte[] bad : List.of(cut, changed)) {
        Files.write(summary, bad);
        assertEquals(rows, rows(), "at byte " + at);
      }
    }
    finish(6, 7);
    assertTrue(compact());
    assertEquals(7, rows().size(), "made anew from what is whole");
    Files.write(temporary.resolve("summary-000001.jsonl"), new byte[0]);
    Files.write(temporary.resolve("summary-000003.jsonl"), new byte[0]);
    assertNotEquals(7, rows().size(), "both generations gone are noticed by this test");
  }

  @Test
  void aTableThatFollowsReadsNothingTwice() throws IOException {
    finish(0, 5);
    RunTable table = new RunTable(temporary);
    assertTrue(compact());
    assertFalse(table.refresh(), "all of it was known");
    finish(5, 8);
    assertTrue(table.refresh());
    assertTrue(compact());
    assertFalse(table.refresh());
    finish(8, 9);
    assertTrue(compact());
    assertTrue(table.refresh(), "one journal came and went between two looks");
    assertEquals(rows(), rows(table));
  }

  @Test
  void nobodyEverMissesARowWhileOthersWriteAndCompact() throws Exception {
    long seed = System.nanoTime();
    System.out.println("CompactionTest seed " + seed);
    Map<RunId, Long> written = new ConcurrentHashMap<>();
    long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    int[] compactions = new int[1];
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int w = 0; w < 2; w++) {
      Random random = new Random(seed + w);
      int own = w;
      tasks.add(
          () -> {
            long steps = 0;
            while (System.nanoTime() < end) {
              try (Journal journal =
                  random.nextBoolean() ? Journal.open(temporary) : Journal.attend(temporary)) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                  RunId id = id(2 * random.nextInt(50) + own);
                  RunRow row = RunRow.queued(id, "e", Tree.EMPTY, 0).at(++steps, List.of());
                  journal.write(row);
                  written.put(id, steps);
                  Thread.sleep(random.nextInt(3));
                }
              }
            }
            return 0;
          });
    }
    tasks.add(
        () -> {
          while (System.nanoTime() < end) {
            compactions[0] += new Compaction(temporary, 2, Duration.ofMillis(60)).run() ? 1 : 0;
            Thread.sleep(1);
          }
          return 0;
        });
    for (int r = 0; r < 2; r++) {
      RunTable following = r == 0 ? new RunTable(temporary) : null;
      tasks.add(
          () -> {
            int looks = 0;
            while (System.nanoTime() < end) {
              Map<RunId, Long> known = new HashMap<>(written);
              if (following != null) {
                following.refresh();
              }
              RunTable table = following != null ? following : new RunTable(temporary);
              known.forEach(
                  (id, steps) -> {
                    long read = table.row(id).map(RunRow::steps).orElse(-1L);
                    assertTrue(read >= steps, id + " is at " + steps + ", not " + read);
                  });
              looks++;
            }
            return looks;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Integer> task : threads.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertTrue(compactions[0] > 3, compactions[0] + " compactions");
    assertEquals(written.keySet(), rows().keySet());
  }

  private void finish(int from, int to) {
    try (Journal journal = Journal.open(temporary)) {
      for (int i = from; i < to; i++) {
        RunRow row = journal.write(queued(i));
        journal.write(row.in(RunStatus.RUNNING, ""));
        journal.write(row.ended(Outcome.STEP_LIMIT, 100, "ab", "cd").recorded(SPECIFICATION));
      }
    }
  }

  private void write(int i, RunStatus status) {
    try (Journal journal = Journal.open(temporary)) {
      journal.write(queued(i).in(status, ""));
    }
  }

  private static RunRow queued(int i) {
    return RunRow.queued(id(i), "e", Tree.EMPTY.with("system.particles", Value.of(i)), i % 8);
  }

  private static RunId id(int i) {
    return new RunId(String.format("%016x", i));
  }

  private Map<RunId, RunRow> rows() {
    return rows(new RunTable(temporary));
  }

  /** Without their writers, who do not matter where nothing runs. */
  private static Map<RunId, RunRow> rows(RunTable table) {
    Map<RunId, RunRow> rows = new HashMap<>();
    for (RunRow r : table.rows()) {
      rows.put(r.id(), r.status() == RunStatus.RUNNING ? r : r.by("", r.time()));
    }
    return rows;
  }

  private List<String> names() throws IOException {
    return contents().keySet().stream().filter(name -> !name.equals("compaction")).toList();
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(temporary)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private void restore(Map<String, byte[]> contents) {
    try {
      for (String name : contents().keySet()) {
        Files.delete(temporary.resolve(name));
      }
      for (var file : contents.entrySet()) {
        Files.write(temporary.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
