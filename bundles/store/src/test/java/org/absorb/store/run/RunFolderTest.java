package org.absorb.store.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Column;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.run.Seeds;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("activity", "active fraction", "f_a", "1"),
          new Column("energy", "energy", "E", "1"));
  private static final int EVERY = 10;

  /** With all defaults written out. */
  private static final Tree SPECIFICATION =
      (Tree)
          JsonText.read(
              """
              {"seed": 1,
               "system":
                 {"dimension": 3, "particles": 4000, "packingFraction": 0.554, "radii": {"type":
                 "radii.equal"}, "initial": {"type": "initial.random"}},
               "protocol":
                 {"steps": 16000, "transient": 8000, "clock": "step", "stopWhen": "absorbed",
                 "precision": 0.02, "record": {"every": 50}, "frames": {}, "checkpointEvery": 30}}
              """);

  @TempDir Path temporary;
  private RunFolder run;

  @BeforeEach
  void folder() {
    run = new RunFolder(temporary.resolve("run"));
  }

  @Test
  void aRecordReadsBack() {
    RunRecord record =
        new RunRecord(
            new RunId("00000000000000aa"),
            SPECIFICATION,
            Tree.EMPTY.with("bro.pairwise", Value.of(1)),
            3,
            new Seeds(-1, 5),
            List.of(new Software("org.absorb.engine", "0.1.0", "ff")),
            "17.0.1",
            "here",
            RunStatus.RUNNING,
            Optional.empty(),
            40,
            List.of(20L, 30L),
            "",
            "",
            "",
            COLUMNS);
    run.save(record);
    assertEquals(record, run.record().orElseThrow());
    RunRecord ended = record.ended(Outcome.STEP_LIMIT, 90, "aa", "bb");
    run.save(ended);
    assertEquals(ended, run.record().orElseThrow());
  }

  @Test
  void aRecordWithAWordForANumberIsRefusedByName() throws IOException {
    aRecordReadsBack();
    Path file = run.file("run.json");
    Files.writeString(file, Files.readString(file).replace("4000", "\"many\""));
    String why = assertThrows(BadInputException.class, () -> run.record()).getMessage();
    assertTrue(why.contains("run.json") && why.contains("particles"), why);
  }

  @Test
  void aLogReadsBackShortAndUnambiguous() throws IOException {
    try (LogWriter log = run.begin(COLUMNS)) {
      log.row(0, new double[] {1, 0.1 + 0.2});
      log.row(10, new double[] {Double.NaN, 1e-7});
    }
    assertEquals(
        "k,activity,energy\n0,1,0.30000000000000004\n10,,1e-7\n",
        Files.readString(run.file("log.csv")));
    LogFile.Rows rows = run.log().read(Long.MAX_VALUE);
    assertEquals(List.of("activity", "energy"), rows.columns());
    assertArrayEquals(new long[] {0, 10}, rows.step());
    assertArrayEquals(new double[][] {{1, Double.NaN}, {0.1 + 0.2, 1e-7}}, rows.values());
    assertArrayEquals(new long[] {0}, run.log().read(9).step());
  }

  @Test
  void rowsAreSeenWithinASecond() throws InterruptedException {
    try (LogWriter log = run.begin(COLUMNS)) {
      log.row(0, new double[] {1, 1});
      Thread.sleep(1100);
      log.tick();
      assertEquals(1, run.log().read(Long.MAX_VALUE).step().length);
    }
  }

  @Test
  void aTornLatestSnapshotGivesThePreviousOne() throws IOException {
    write(95, 40, 70);
    Path current = run.file("checkpoint.npz");
    byte[] whole = Files.readAllBytes(current);
    assertEquals(70, latest());
    for (int length = 0; length < whole.length; length++) {
      Files.write(current, Arrays.copyOf(whole, length));
      assertEquals(40, latest(), "cut to " + length);
      assertTrue(run.log().leadsTo(COLUMNS, 40, Schedule.every(EVERY)));
    }
    Files.delete(current);
    assertEquals(40, latest());
  }

  /** A whole file with right checksums, of nobody's making: an array is named after no step. */
  @Test
  void aSnapshotWithAWrongNameIsAsGoodAsNone() throws IOException {
    write(95, 40, 70);
    Path current = run.file("checkpoint.npz");
    Path other = current.resolveSibling("other.npz");
    try (var in = new ZipInputStream(Files.newInputStream(current));
        var out = new ZipOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        byte[] bytes = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
        if (entry.getName().equals("position.npy")) {
          out.putNextEntry(new ZipEntry("past.yesterday.position.npy"));
          out.write(bytes);
        }
      }
    }
    Files.move(other, current, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(40, latest());
  }

  @Test
  void whereverTheTailOfTheLogIsTornNoRowBeforeTheSnapshotIsLost() throws IOException {
    byte[] uninterrupted = write(95, 40, 70);
    Path log = run.file("log.csv");
    int safe = sizeOfRowsBelow(70);
    for (int length = safe; length <= uninterrupted.length; length++) {
      Files.write(log, Arrays.copyOf(uninterrupted, length));
      assertTrue(run.log().leadsTo(COLUMNS, 70, Schedule.every(EVERY)), "cut to " + length);
      try (LogWriter again = run.resume(70)) {
        rows(again, 70, 95);
      }
      assertArrayEquals(uninterrupted, Files.readAllBytes(log), "cut to " + length);
    }
  }

  @Test
  void aLogThatLacksRowsDoesNotLeadToItsSnapshot() throws IOException {
    byte[] uninterrupted = write(95, 40, 70);
    Path log = run.file("log.csv");
    for (int length = 0; length < sizeOfRowsBelow(70); length++) {
      Files.write(log, Arrays.copyOf(uninterrupted, length));
      assertFalse(run.log().leadsTo(COLUMNS, 70, Schedule.every(EVERY)), "cut to " + length);
    }
    Files.write(log, uninterrupted);
    assertFalse(run.log().leadsTo(COLUMNS.subList(0, 1), 70, Schedule.every(EVERY)));
    assertFalse(run.log().leadsTo(COLUMNS, 70, Schedule.every(5)));
  }

  @Test
  void anExtendedRunDropsALastRowOffTheSchedule() throws IOException {
    write(95);
    run.finish(snapshot(95));
    assertTrue(run.log().leadsTo(COLUMNS, 95, Schedule.every(EVERY)));
    try (LogWriter log = run.resume(95)) {
      rows(log, 95, 130);
    }
    byte[] extended = Files.readAllBytes(run.file("log.csv"));
    assertArrayEquals(write(130), extended);
  }

  @Test
  void hashesSurviveATornLine() throws IOException {
    write(95, 40, 70);
    Path file = run.file("hashes.csv");
    byte[] whole = Files.readAllBytes(file);
    for (int length = whole.length - "70,4602\n".length(); length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      run.hashes().add(80, new byte[] {1});
      assertEquals(List.of(40L, 80L), List.copyOf(run.hashes().read().keySet()));
    }
    Files.write(file, whole);
    run.hashes().cut(40);
    assertEquals(List.of(40L), List.copyOf(run.hashes().read().keySet()));
  }

  @Test
  void finishingForgetsTheCheckpointsAndKeepsTheLastState() {
    write(95, 40, 70);
    run.finish(snapshot(95));
    run.forgetSnapshots();
    assertEquals(List.of(95L), run.snapshots().map(Snapshot::step).toList());
    assertEquals(snapshot(95), run.last().orElseThrow());
  }

  @Test
  void aReplayTakesTheRunsPlaceEvenAfterAKillInBetween() throws IOException {
    write(95);
    run.finish(snapshot(95));
    RunFolder replay = run.replay();
    try (LogWriter log = replay.begin(COLUMNS.subList(0, 1))) {
      log.row(0, new double[] {1});
    }
    replay.finish(snapshot(95));
    // killed after the log was moved
    Files.move(
        replay.file("log.csv"),
        run.file("log.csv"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    RunRecord record =
        new RunRecord(
            new RunId("00000000000000aa"),
            SPECIFICATION,
            Tree.EMPTY,
            0,
            new Seeds(0, 0),
            List.of(),
            "",
            "",
            RunStatus.FINISHED,
            Optional.empty(),
            95,
            List.of(),
            "",
            "",
            "",
            List.of());
    run.adopt(record);
    assertEquals(List.of("activity"), run.log().read(100).columns());
    assertEquals(record, run.record().orElseThrow());
    assertFalse(Files.exists(replay.path()));
  }

  @Test
  void aFinishedRunKeepsSomeHashesAndTheLast() throws IOException {
    run.begin(COLUMNS).close();
    for (long step = 1; step < 1000; step++) {
      run.hashes().add(step, snapshot(step).hash());
    }
    run.finish(snapshot(1000));
    assertEquals(128, run.hashes().read().size());
    assertEquals(1000, run.hashes().read().lastKey());
    assertTrue(run.hashes().read().firstKey() < 10);
    assertEquals(Digest.hex(snapshot(1000).hash()), run.hashes().read().get(1000L));
  }

  @Test
  void onlyOneWrites() {
    var hold = run.lock(Duration.ZERO).orElseThrow();
    assertTrue(run.isLocked());
    assertTrue(run.lock(Duration.ofMillis(20)).isEmpty());
    hold.remove();
    assertFalse(run.isLocked());
    assertFalse(Files.exists(run.file("lock")));
  }

  private long latest() {
    return run.snapshots().findFirst().orElseThrow().step();
  }

  /** A run of {@code steps} steps with checkpoints; its log. */
  private byte[] write(long steps, long... checkpoints) {
    long from = 0;
    try (LogWriter log = run.begin(COLUMNS)) {
      for (long checkpoint : checkpoints) {
        rows(log, from, checkpoint - 1);
        log.force();
        run.checkpoint(snapshot(checkpoint));
        from = checkpoint;
      }
      rows(log, from, steps);
    }
    try {
      return Files.readAllBytes(run.file("log.csv"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void rows(LogWriter log, long from, long to) {
    for (long k = from; k <= to; k++) {
      if (k % EVERY == 0 || k == 95 && to == 95 || k == 130) {
        log.row(k, new double[] {1.0 / (k + 1), Math.sqrt(k)});
      }
    }
  }

  private int sizeOfRowsBelow(long k) throws IOException {
    String log = Files.readString(run.file("log.csv"));
    return log.indexOf("\n" + k + ",") + 1;
  }

  private static Snapshot snapshot(long step) {
    return new Snapshot(
        step,
        new double[] {3, 3},
        new long[][] {{step, 2}, {3, 4}},
        new int[][] {{0, 1}, {-1, 0}},
        new double[0][],
        new byte[] {(byte) step, 2});
  }
}
