package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Frame;
import org.absorb.runner.frames.Export;
import org.absorb.runner.frames.RunFrames;
import org.absorb.runner.frames.Selection;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.RunJob;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames on disk: as asked for, and the very same files however often a run was stopped. */
class TrajectoryTest {

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;

  @Test
  void framesAreKeptAsAskedForAndTheLastStateIsExact() {
    RunFolder folder = folder("a");
    RunRecord record = finish(specification(95, "{\"every\": 20}"), folder);
    assertEquals(List.of(0L, 20L, 40L, 60L, 80L, 95L), folder.trajectory().steps());
    RunFrames frames = new RunFrames(folder, record, catalog);
    assertEquals(folder.trajectory().steps(), frames.steps());
    Frame kept = folder.trajectory().frame(95);
    Frame exact = frames.last();
    int differing = 0;
    for (int axis = 0; axis < 3; axis++) {
      double length = exact.box()[axis];
      for (int i = 0; i < exact.particles(); i++) {
        double a = exact.position()[axis][i] + exact.image()[axis][i] * length;
        double b = kept.position()[axis][i] + kept.image()[axis][i] * kept.box()[axis];
        assertEquals(a, b, 2e-6);
        differing += a == b ? 0 : 1;
      }
    }
    assertTrue(differing > exact.particles(), "single precision: " + differing);
    assertThrows(IllegalArgumentException.class, () -> frames.frame(21));
  }

  @Test
  void theNewestStateIsThatOfACheckpointWhileThereIsNoLast() throws IOException {
    RunFolder whole = folder("a");
    RunRecord record = finish(specification(30, "{}"), whole);
    assertEquals(30, new RunFrames(whole, record, catalog).newest().orElseThrow().step());
    RunFolder unfinished = folder("b");
    Files.createDirectories(unfinished.path());
    RunFrames frames = new RunFrames(unfinished, record, catalog);
    assertTrue(frames.newest().isEmpty());
    unfinished.checkpoint(whole.last().orElseThrow());
    assertEquals(30, frames.newest().orElseThrow().step());
    assertEquals(List.of(), frames.steps(), "a checkpoint is no frame that was kept");
  }

  @Test
  void withoutAScheduleThereIsNoTrajectory() {
    RunFolder folder = folder("a");
    RunRecord record = finish(specification(30, "{}"), folder);
    assertTrue(folder.trajectory().place().isEmpty());
    assertEquals(List.of(30L), new RunFrames(folder, record, catalog).steps());
  }

  @Test
  void aRunThatIsStoppedAndStoppedEndsWithTheSameFile() throws IOException {
    Specification wanted = specification(700, "{\"every\": 7}");
    finish(wanted, folder("whole"));
    byte[] whole = bytes(folder("whole"));
    RunFolder folder = folder("a");
    int pieces = 0;
    JobReport report;
    do {
      AtomicInteger polls = new AtomicInteger();
      int most = 3 + 5 * pieces;
      report = run(wanted, folder, () -> polls.incrementAndGet() > most);
      pieces++;
      if (report.end() == JobReport.End.INTERRUPTED) {
        // as a kill may leave it: a torn frame behind
        Files.write(folder.file("trajectory.gsd"), new byte[333], StandardOpenOption.APPEND);
      }
    } while (report.end() == JobReport.End.INTERRUPTED);
    assertTrue(pieces > 3, "in pieces: " + pieces);
    assertEquals(101, folder.trajectory().steps().size());
    assertArrayEquals(whole, bytes(folder));
  }

  @Test
  void aRunThatIsExtendedHasTheFileOfALongerOne() throws IOException {
    finish(specification(150, "{\"every\": 20}"), folder("whole"));
    RunFolder folder = folder("a");
    finish(specification(95, "{\"every\": 20}"), folder);
    finish(specification(150, "{\"every\": 20}"), folder);
    assertArrayEquals(bytes(folder("whole")), bytes(folder));
  }

  @Test
  void aRunThatLacksFramesIsReplayedForThem() throws IOException {
    finish(specification(90, "{\"every\": 15}"), folder("whole"));
    RunFolder folder = folder("a");
    RunRecord before = finish(specification(90, "{}"), folder);
    RunRecord after = finish(specification(90, "{\"every\": 15}"), folder);
    assertEquals(before.stateHash(), after.stateHash());
    assertArrayEquals(bytes(folder("whole")), bytes(folder));
    assertFalse(Files.exists(folder.file("replay")));
  }

  @Test
  void aCheckpointWithoutItsFramesIsNotGoneOnFrom() throws IOException {
    Specification wanted = specification(300, "{\"every\": 7}");
    RunFolder folder = folder("a");
    AtomicInteger polls = new AtomicInteger();
    run(wanted, folder, () -> polls.incrementAndGet() > 20);
    assertTrue(folder.trajectory().steps().size() > 1);
    Files.delete(folder.file("trajectory.gsd"));
    assertEquals(List.of(), finish(wanted, folder).resumedFrom());
    assertEquals(44, folder.trajectory().steps().size());
  }

  @Test
  void whatIsChosenIsExported() throws IOException {
    RunFolder folder = folder("a");
    RunRecord record = finish(specification(60, "{\"every\": 20}"), folder);
    RunFrames frames = new RunFrames(folder, record, catalog);
    assertEquals(List.of(60L), new Selection(frames, "last").steps());
    assertEquals(List.of(0L, 20L, 40L, 60L), new Selection(frames, "all").steps());
    assertEquals(List.of(20L, 40L), new Selection(frames, "1..59").steps());
    assertEquals(List.of(0L, 40L), new Selection(frames, "40,0").steps());
    assertRefused("7", () -> new Selection(frames, "0,7"));
    assertRefused("first", () -> new Selection(frames, "first"));
    assertRefused("70..80", () -> new Selection(frames, "70..80"));
    assertRefused("--format: dcd: must be one of gsd, xyz", () -> new Export(catalog, "dcd"));
    Path file = temporary.resolve("out.xyz");
    new Export(catalog, "xyz").write(new Selection(frames, "all"), file);
    assertEquals(4, Files.readAllLines(file).stream().filter(l -> l.contains("Lattice")).count());
    assertRefused(
        "is there already",
        () -> new Export(catalog, "xyz").write(new Selection(frames, "all"), file));
  }

  private static void assertRefused(String naming, org.junit.jupiter.api.function.Executable deed) {
    BadInputException e = assertThrows(BadInputException.class, deed);
    assertTrue(e.getMessage().contains(naming), e.getMessage());
  }

  private RunFolder folder(String name) {
    return new RunFolder(temporary.resolve(name));
  }

  private static byte[] bytes(RunFolder folder) throws IOException {
    return Files.readAllBytes(folder.file("trajectory.gsd"));
  }

  private RunRecord finish(Specification wanted, RunFolder folder) {
    JobReport report = run(wanted, folder, Control.NONE);
    assertEquals(JobReport.End.FINISHED, report.end(), report.message());
    return report.record().orElseThrow();
  }

  private JobReport run(Specification wanted, RunFolder folder, Control control) {
    return new RunJob(catalog, Options.DEFAULT).run(wanted, 0, folder, JobListener.NONE, control);
  }

  private Specification specification(long steps, String frames) {
    Experiment experiment = Experiments.active(steps, 1);
    experiment = Experiments.with(experiment, "protocol.frames", frames);
    return new Simulate(catalog, Options.DEFAULT).resolve(experiment.cells().get(0).document());
  }
}
