package org.absorb.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Detached;
import org.absorb.runner.Plan;
import org.absorb.runner.supervise.Overview;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.supervise.Stock;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Watcher;
import org.absorb.runner.support.Experiments;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;
import org.junit.jupiter.api.Test;

/** What becomes of runs, good and bad. */
class SupervisorTest extends Supervised {

  @Test
  void aProjectIsRunAndThenFound() {
    project.save(Experiments.active(500, 3));
    List<Overview> told = new ArrayList<>();
    Summary summary = run(told::add);
    assertEquals(3, summary.count(RunStatus.FINISHED));
    assertFalse(summary.interrupted());
    Overview last = told.get(told.size() - 1);
    assertEquals(3, last.done());
    assertEquals(3, last.total());
    assertEquals(List.of(), project.queue().read());
    assertFalse(project.plugins().read().isEmpty());
    for (RunRow row : summary.rows()) {
      RunRecord record = project.run(row.id()).record().orElseThrow();
      assertEquals(record.stateHash(), row.stateHash());
      assertEquals(record.logHash(), row.logHash());
    }
    assertEquals(0, run(Watcher.NONE).rows().size());
  }

  @Test
  void aRunThatHangsIsEndedAndItsPluginNamed() {
    project.save(
        Experiments.with(Experiments.active(100, 1), "dynamics", "{\"type\": \"test.hanging\"}"));
    Summary summary = run(Watcher.NONE);
    assertEquals(RunStatus.FAILED, summary.rows().get(0).status());
    String message = summary.rows().get(0).message();
    assertTrue(message.contains("test.hanging"), message);
    assertEquals(message, project.run(summary.rows().get(0).id()).record().orElseThrow().message());
  }

  @Test
  void aBadRunStopsNoOther() {
    Experiment throwing =
        Experiments.with(Experiments.active(100, 2), "dynamics", "{\"type\": \"test.throwing\"}");
    project.save(throwing.named("bad"));
    project.save(Experiments.active(200, 2));
    Summary summary = run(Watcher.NONE);
    assertEquals(2, summary.count(RunStatus.FAILED));
    assertEquals(2, summary.count(RunStatus.FINISHED));
  }

  @Test
  void aDamagedRunFailsAndStopsNoOther() throws IOException {
    project.save(Experiments.active(200, 2));
    RunId damaged = Plan.of(project, List.of(), catalog).runs().get(0).id();
    Files.createDirectories(project.run(damaged).path());
    Files.writeString(project.run(damaged).file("run.json"), "{\"absorb\": 1");
    Summary summary = run(Watcher.NONE);
    assertEquals(1, summary.count(RunStatus.FINISHED));
    assertEquals(RunStatus.FAILED, status(damaged));
    String message = project.runs().row(damaged).orElseThrow().message();
    assertTrue(message.contains("run.json"), message);
  }

  @Test
  void aRunWhoseFolderIsDeletedMeanwhileFails() throws Exception {
    project.save(Experiments.active(ENDLESS, 1));
    Plan.of(project, List.of(), catalog).enqueue();
    RunId id = project.runs().rows().iterator().next().id();
    CompletableFuture<Summary> summary =
        CompletableFuture.supplyAsync(() -> supervise(Watcher.NONE));
    until(() -> Files.exists(project.run(id).file("checkpoint.npz")));
    project.run(id).delete();
    Summary done = summary.get(120, TimeUnit.SECONDS);
    assertEquals(1, done.count(RunStatus.FAILED));
    String message = done.rows().get(0).message();
    assertTrue(message.contains("was deleted while it was computed"), message);
  }

  @Test
  void aRunGoesOnWithThePluginsItWasBegunWith() throws IOException {
    project.save(Experiments.active(200, 2));
    run(Watcher.NONE);
    RunFolder begun = project.run(Plan.of(project, List.of(), catalog).runs().get(0).id());
    RunRecord record = begun.record().orElseThrow();
    List<Software> used = new ArrayList<>(record.software());
    used.add(new Software("vendor.old", "1.0.0", "ab"));
    used.add(new Software("vendor.other", "1.9.0", "ab")); // no longer installed
    begun.save(record.with(used));
    project.save(Experiments.active(300, 3));
    Path told = temporary.resolve("told");
    Path script = temporary.resolve("script");
    Files.writeString(
        script,
        "#!/bin/sh\necho \"[$ABSORB_PLUGINS_ONLY]\" >> '"
            + told
            + "'\nexec '"
            + settings.command().get(0)
            + "' \"$@\"\n");
    assertTrue(script.toFile().setExecutable(true));
    settings =
        new Settings(
            List.of(script.toString()),
            1,
            1,
            Duration.ofSeconds(20),
            Optional.of(
                new Stock(
                    Map.of("vendor.old", "1.1.0", "vendor.other", "2.0.0"),
                    Set.of("vendor.old/1.0.0", "vendor.old/1.1.0", "vendor.other/2.0.0"))));
    assertEquals(3, run(Watcher.NONE).count(RunStatus.FINISHED));
    assertEquals(
        List.of("[vendor.old/1.0.0,vendor.other/2.0.0]", "[vendor.old/1.1.0,vendor.other/2.0.0]"),
        Files.readAllLines(told));
  }

  @Test
  void twoSupervisorsComputeNoRunTwice() throws Exception {
    project.save(Experiments.active(2_000, 4));
    Plan.of(project, List.of(), catalog).enqueue();
    CompletableFuture<Summary> one = CompletableFuture.supplyAsync(() -> supervise(Watcher.NONE));
    CompletableFuture<Summary> other = CompletableFuture.supplyAsync(() -> supervise(Watcher.NONE));
    one.get(120, TimeUnit.SECONDS);
    other.get(120, TimeUnit.SECONDS);
    List<RunRow> rows = List.copyOf(project.runs().rows());
    assertEquals(4, rows.size());
    for (RunRow row : rows) {
      assertEquals(RunStatus.FINISHED, row.status());
      assertEquals(List.of(), row.resumedFrom());
    }
  }

  @Test
  void aDetachedProcessWorksOffTheQueue() throws Exception {
    project.save(Experiments.active(500, 2));
    Process process = Detached.start(project, settings, List.of());
    assertTrue(process.waitFor(180, TimeUnit.SECONDS));
    assertEquals(
        2,
        project.runs().rows().stream().filter(row -> row.status() == RunStatus.FINISHED).count());
  }
}
