package org.absorb.processes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.RunJob;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills where files change hands: runs so short that nearly all of a worker's time goes into
 * beginning, finishing, extending and replaying them. Whatever a kill leaves, the next worker goes
 * on to the bits and the log of a run that nobody disturbed.
 */
class KillTest {

  private static final long FIRST = 30;
  private static final long LAST = 1000;
  private static final int MOST_TRIES = 4;

  private final Catalog catalog = Plugins.catalog();
  private final RunJob job = new RunJob(catalog, Options.DEFAULT);

  @TempDir Path temporary;
  private Path command;
  private List<Specification> wishes;

  @BeforeEach
  void command() throws IOException {
    command = Program.command(temporary);
  }

  private List<Specification> plain() {
    return List.of(
        specification(FIRST, "[\"activity\"]"),
        specification(200, "[\"activity\"]"),
        specification(200, "[\"activity\", \"energy\"]"),
        specification(400, "[\"activity\", \"energy\"]"),
        specification(400, "[\"activity\", \"energy\", \"contacts\"]"),
        specification(LAST, "[\"activity\", \"energy\", \"contacts\"]"));
  }

  /** The law changes on the way, displacements are kept account of, frames recorded. */
  private List<Specification> rich() {
    String stages = "[{\"from\": 20, \"dynamics\": {\"learningRate\": 0.2}}]";
    return List.of(
        specification(FIRST, "[\"activity\"]", stages, "{}"),
        specification(200, "[\"activity\", \"msd\"]", stages, "{}"),
        specification(200, "[\"activity\", \"msd\"]", stages, "{\"every\": 50}"),
        specification(400, "[\"activity\", \"msd\"]", stages, "{\"every\": 50}"),
        specification(400, "[\"activity\", \"msd\", \"energy\"]", stages, "{\"every\": 50}"),
        specification(LAST, "[\"activity\", \"msd\", \"energy\"]", stages, "{\"every\": 50}"));
  }

  private Specification specification(long steps, String observe) {
    return specification(steps, observe, "[]", "{}");
  }

  private Specification specification(long steps, String observe, String stages, String frames) {
    Experiment experiment = Experiments.with(Experiments.active(steps, 1), "observe", observe);
    experiment = Experiments.with(experiment, "protocol.stages", stages);
    experiment = Experiments.with(experiment, "protocol.frames", frames);
    return new Simulate(catalog, Options.DEFAULT).resolve(experiment.cells().get(0).document());
  }

  @Test
  void twentyKillsWhileRunsAreFinishedExtendedAndReplayedLoseNothing() throws Exception {
    kill(20, plain());
  }

  @Test
  void fiveKillsOfRunsWithTrajectoriesAndStagesLoseNothing() throws Exception {
    kill(5, rich());
  }

  @Tag("slow")
  @Test
  void twoHundredKillsLoseNothing() throws Exception {
    kill(200, plain());
  }

  @Tag("slow")
  @Test
  void fiftyKillsOfRunsWithTrajectoriesAndStagesLoseNothing() throws Exception {
    kill(50, rich());
  }

  private void kill(int kills, List<Specification> all) throws Exception {
    wishes = all;
    long seed = System.nanoTime();
    System.out.println("kills: seed " + seed);
    Random random = new Random(seed);
    RunFolder whole = new RunFolder(temporary.resolve("whole"));
    RunRecord undisturbed = finish(wishes.get(wishes.size() - 1), whole);
    int duration = duration();
    int inTheMiddle = 0;
    int replaying = 0;
    // A machine that gets quicker meanwhile ends more workers before they are killed: others
    // follow.
    for (int kill = 0; kill < kills || inTheMiddle <= kills / 4; kill++) {
      assertTrue(kill < MOST_TRIES * kills, inTheMiddle + " of " + kill + " hit something");
      RunFolder folder = new RunFolder(temporary.resolve("killed" + kill));
      Process worker = worker(folder);
      awaitRecord(folder);
      Thread.sleep(random.nextInt(duration));
      worker.destroyForcibly().waitFor();
      boolean begun = folder.record().isPresent();
      inTheMiddle += begun && folder.record().get().steps() < LAST ? 1 : 0;
      replaying += Files.exists(folder.replay().path()) ? 1 : 0;
      RunRecord record = null;
      for (Specification wish : wishes) {
        record = finish(wish, folder);
      }
      assertEquals(undisturbed.stateHash(), record.stateHash(), "kill " + kill);
      assertEquals(undisturbed.logHash(), record.logHash(), "kill " + kill);
      assertArrayEquals(
          Files.readAllBytes(whole.file("log.csv")), Files.readAllBytes(folder.file("log.csv")));
      if (Files.exists(whole.file("trajectory.gsd"))) {
        assertArrayEquals(
            Files.readAllBytes(whole.file("trajectory.gsd")),
            Files.readAllBytes(folder.file("trajectory.gsd")));
      }
      assertEquals(LAST, folder.hashes().read().lastKey());
      assertFalse(Files.exists(folder.file("checkpoint.npz")), "a finished run has no checkpoint");
      assertFalse(Files.exists(folder.replay().path()), "and no replay");
      assertEquals(List.of(), temporaries(folder));
    }
    System.out.println(inTheMiddle + " kills in the middle, " + replaying + " of them in a replay");
  }

  /** How long a worker that nobody kills takes from the first record to the last, in ms. */
  private int duration() throws IOException, InterruptedException {
    RunFolder folder = new RunFolder(temporary.resolve("timed"));
    Process worker = worker(folder);
    awaitRecord(folder);
    long began = System.nanoTime();
    while (folder.record().filter(record -> record.steps() == LAST).isEmpty()) {
      assertTrue(worker.isAlive(), "the worker ended");
      Thread.sleep(5);
    }
    worker.destroyForcibly().waitFor();
    return (int) Math.max(20, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  private static List<Path> temporaries(RunFolder folder) throws IOException {
    try (var files = Files.list(folder.path())) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }

  private Process worker(RunFolder folder) throws IOException {
    Process worker =
        new ProcessBuilder(command.toString(), "work")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    StringBuilder orders = new StringBuilder();
    for (Specification wish : wishes) {
      String order = "{\"run\": " + wish.tree() + ", \"folder\": \"" + folder.path() + "\"}\n";
      orders.append(order.replaceAll("\\R(?=.)", ""));
    }
    worker.getOutputStream().write(orders.toString().getBytes(StandardCharsets.UTF_8));
    worker.getOutputStream().flush();
    return worker;
  }

  private static void awaitRecord(RunFolder folder) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!Files.exists(folder.file("run.json"))) {
      assertTrue(System.nanoTime() < until, "the worker does not begin");
      Thread.sleep(1);
    }
  }

  private RunRecord finish(Specification wish, RunFolder folder) {
    JobReport report = job.run(wish, 0, folder, JobListener.NONE, Control.NONE);
    assertEquals(JobReport.End.FINISHED, report.end(), report.message());
    return report.record().orElseThrow();
  }
}
