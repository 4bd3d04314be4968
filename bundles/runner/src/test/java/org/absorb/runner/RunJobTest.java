package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.Need;
import org.absorb.runner.work.RunJob;
import org.absorb.runner.work.Standing;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run's folder is brought to what is asked of it, in whatever state it is. */
class RunJobTest {

  private final Catalog catalog = Plugins.catalog();
  private final RunJob job = new RunJob(catalog, Options.DEFAULT);

  @TempDir Path temporary;

  @Test
  void aRunIsStartedAndThenFound() {
    RunFolder folder = folder("a");
    RunRecord record = finish(specification(300), folder);
    assertEquals(300, record.steps());
    assertEquals(Outcome.STEP_LIMIT, record.outcome().orElseThrow());
    assertEquals(31, folder.log().read(1000).step().length);
    assertEquals(record.logHash(), folder.log().hash());
    assertFalse(Files.exists(folder.file("lock")));
    assertFalse(Files.exists(folder.file("checkpoint.npz")));
    assertEquals(record, finish(specification(300), folder));
    assertEquals(Need.FOUND, Need.of(folder.record().map(Standing::of), specification(200)));
  }

  @Test
  void anInterruptedRunEndsWithTheSameBitsAndTheSameLog() throws IOException {
    RunRecord whole = finish(specification(2005), folder("whole"));
    RunFolder folder = folder("a");
    int pieces = 0;
    JobReport report;
    do {
      AtomicInteger polls = new AtomicInteger();
      int most = 5 + pieces;
      report =
          job.run(
              specification(2005),
              0,
              folder,
              JobListener.NONE,
              () -> polls.incrementAndGet() > most);
      pieces++;
    } while (report.end() == JobReport.End.INTERRUPTED);
    assertTrue(pieces > 3, "in pieces: " + pieces);
    RunRecord record = report.record().orElseThrow();
    assertEquals(whole.stateHash(), record.stateHash());
    assertEquals(whole.logHash(), record.logHash());
    assertEquals(pieces - 1, record.resumedFrom().size());
    assertArrayEquals(
        Files.readAllBytes(folder("whole").file("log.csv")),
        Files.readAllBytes(folder.file("log.csv")));
  }

  @Test
  void anExtendedRunEqualsAnUninterruptedOne() {
    RunRecord whole = finish(specification(777), folder("whole"));
    RunFolder folder = folder("a");
    finish(specification(333), folder);
    assertEquals(Need.EXTEND, Need.of(folder.record().map(Standing::of), specification(777)));
    RunRecord extended = finish(specification(777), folder);
    assertEquals(whole.stateHash(), extended.stateHash());
    assertEquals(whole.logHash(), extended.logHash());
    assertEquals(List.of(333L), extended.resumedFrom());
  }

  @Test
  void aMissingObservableAndRecordingStepAreReplayed() {
    Specification richer =
        specification("protocol.record.every", "4", "observe", "[\"activity\", \"contacts\"]", 777);
    RunRecord whole =
        finish(
            specification(
                "protocol.record.every",
                "2",
                "observe",
                "[\"activity\", \"contacts\", \"energy\"]",
                777),
            folder("whole"));
    RunFolder folder = folder("a");
    RunRecord first = finish(specification(333), folder);
    assertEquals(Need.REPLAY, Need.of(folder.record().map(Standing::of), richer));
    RunRecord both = finish(richer, folder);
    assertEquals(
        List.of("activity", "contacts", "energy"),
        both.columns().stream().map(column -> column.name()).toList());
    assertEquals(777, both.steps());
    assertEquals(whole.logHash(), both.logHash());
    assertEquals(whole.stateHash(), both.stateHash());
    assertTrue(folder.hashes().read().containsValue(first.stateHash()));
    assertFalse(Files.exists(folder.replay().path()));
    assertEquals(Need.FOUND, Need.of(folder.record().map(Standing::of), specification(333)));
  }

  @Test
  void aFinishedRunGoesOnWhenFewerObservablesOrAnotherOrderAreAskedFor() {
    RunRecord whole = finish(specification(777), folder("whole"));
    for (String observe : List.of("[\"energy\"]", "[\"energy\", \"activity\"]")) {
      RunFolder folder = folder(observe);
      finish(specification(333), folder);
      RunRecord extended = finish(specification("observe", observe, "seed", "7", 777), folder);
      assertEquals(List.of(333L), extended.resumedFrom(), observe);
      assertEquals(whole.stateHash(), extended.stateHash());
      assertEquals(whole.logHash(), extended.logHash());
    }
  }

  @Test
  void anInterruptedRunGoesOnWhenAnotherOrderIsAskedFor() {
    RunFolder folder = folder("a");
    AtomicInteger polls = new AtomicInteger();
    JobReport report =
        job.run(
            specification(100_000),
            0,
            folder,
            JobListener.NONE,
            () -> polls.incrementAndGet() > 40);
    long there = report.record().orElseThrow().steps();
    assertTrue(there > 20, "stopped at " + there);
    RunRecord ended =
        finish(
            specification("observe", "[\"energy\", \"activity\"]", "seed", "7", there + 100),
            folder);
    assertEquals(List.of(there), ended.resumedFrom());
    assertEquals(finish(specification(there + 100), folder("whole")).logHash(), ended.logHash());
  }

  @Test
  void aFolderOfARunWithOtherPhysicsIsLeftAsItIs() {
    RunFolder folder = folder("a");
    RunRecord record = finish(specification(100), folder);
    JobReport report =
        run(specification("system.packingFraction", "0.63", "seed", "7", 200), folder);
    assertEquals(JobReport.End.FAILED, report.end());
    assertTrue(report.message().contains("physicsVersion"), report.message());
    assertEquals(record, folder.record().orElseThrow());
  }

  @Test
  void aReplayWithOtherBitsIsRefusedAndTheRunStays() throws IOException {
    RunFolder folder = folder("a");
    RunRecord record = finish(specification(300), folder);
    Files.writeString(
        folder.file("hashes.csv"), "k,stateHash\n100,00\n300," + record.stateHash() + "\n");
    JobReport report = run(specification("protocol.record.every", "5", "seed", "7", 300), folder);
    assertEquals(JobReport.End.FAILED, report.end());
    assertTrue(report.message().contains("step 100"), report.message());
    assertEquals(record, folder.record().orElseThrow());
    assertEquals(record.logHash(), folder.log().hash());
  }

  @Test
  void fewerStepsThanThereAreEndAnUnfinishedRunWhereItIs() {
    RunFolder folder = folder("a");
    AtomicInteger polls = new AtomicInteger();
    JobReport report =
        job.run(
            specification(100_000),
            0,
            folder,
            JobListener.NONE,
            () -> polls.incrementAndGet() > 40);
    long there = report.record().orElseThrow().steps();
    assertTrue(there > 20, "stopped at " + there);
    RunRecord ended = finish(specification(20), folder);
    assertEquals(there, ended.steps());
    assertEquals(finish(specification(there), folder("whole")).logHash(), ended.logHash());
  }

  @Test
  void anAbsorbedRunIsNotExtended() {
    Specification dilute = specification("system.packingFraction", "0.2", "seed", "7", 20_000);
    RunFolder folder = folder("a");
    RunRecord record = finish(dilute, folder);
    assertEquals(Outcome.ABSORBED, record.outcome().orElseThrow());
    assertEquals(
        Need.FOUND,
        Need.of(
            folder.record().map(Standing::of),
            specification("system.packingFraction", "0.2", "seed", "7", 90_000)));
    Specification farther =
        specification("system.packingFraction", "0.2", "protocol.stopWhen", "\"never\"", 30_000);
    assertEquals(Need.EXTEND, Need.of(folder.record().map(Standing::of), farther));
    assertEquals(30_000, finish(farther, folder).steps());
  }

  @Test
  void aPluginThatThrowsFailsItsRunByName() {
    RunFolder folder = folder("a");
    JobReport report = run(bad("test.throwing"), folder);
    assertEquals(JobReport.End.FAILED, report.end());
    assertTrue(report.message().contains("test.throwing"), report.message());
    assertEquals(RunStatus.FAILED, folder.record().orElseThrow().status());
    assertEquals(report.message(), folder.record().orElseThrow().message());
  }

  @Test
  void whatTookPartInAnEarlierSegmentStaysInTheRecord() {
    RunFolder folder = folder("a");
    RunRecord first = finish(specification(100), folder);
    Software old = new Software("org.absorb.old", "0.0.1", "ab");
    folder.save(
        new RunRecord(
            first.id(),
            first.specification(),
            first.physicsVersions(),
            first.replica(),
            first.seeds(),
            List.of(old),
            "16.0.1",
            "elsewhere",
            first.status(),
            first.outcome(),
            first.steps(),
            first.resumedFrom(),
            first.message(),
            first.stateHash(),
            first.logHash(),
            first.columns()));
    for (long steps : List.of(200L, 300L)) {
      RunRecord record = finish(specification(steps), folder);
      assertEquals(old, record.software().get(0));
      assertEquals(first.software().size() + 1, record.software().size());
      assertEquals("16.0.1; " + first.java(), record.java());
      assertEquals("elsewhere; " + first.host(), record.host());
    }
  }

  @Test
  void aRunThatIsComputedElsewhereIsLeftAlone() {
    RunFolder folder = folder("a");
    var hold = folder.lock(Duration.ZERO).orElseThrow();
    assertEquals(JobReport.End.BUSY, run(specification(10), folder).end());
    hold.remove();
    assertEquals(JobReport.End.FINISHED, run(specification(10), folder).end());
  }

  @Test
  void theRecordSaysWhatItIs() {
    Specification specification = specification(10);
    RunRecord record = finish(specification, folder("a"));
    assertEquals(RunId.of(specification, 0), record.id());
    assertEquals(specification.tree(), record.specification());
    assertFalse(record.software().isEmpty());
    assertFalse(record.host().isEmpty());
    assertTrue(
        record.java().contains(System.getProperty("java.version").split("\\+")[0]), record.java());
  }

  private RunRecord finish(Specification specification, RunFolder folder) {
    JobReport report = run(specification, folder);
    assertEquals(JobReport.End.FINISHED, report.end(), report.message());
    return folder.record().orElseThrow();
  }

  private JobReport run(Specification specification, RunFolder folder) {
    return job.run(specification, 0, folder, JobListener.NONE, Control.NONE);
  }

  private RunFolder folder(String name) {
    return new RunFolder(temporary.resolve(name));
  }

  private Specification specification(long steps) {
    return resolve(Experiments.active(steps, 1));
  }

  private Specification specification(
      String path, String json, String other, String otherJson, long steps) {
    Experiment experiment = Experiments.with(Experiments.active(steps, 1), path, json);
    return resolve(
        other.equals("seed") ? experiment : Experiments.with(experiment, other, otherJson));
  }

  private Specification bad(String scheme) {
    return resolve(
        Experiments.with(Experiments.active(100, 1), "dynamics", "{\"type\": \"" + scheme + "\"}"));
  }

  private Specification resolve(Experiment experiment) {
    return new Simulate(catalog, Options.DEFAULT).resolve(experiment.cells().get(0).document());
  }
}
