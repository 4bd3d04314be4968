package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.supervise.Hands;
import org.absorb.runner.supervise.Instruction;
import org.absorb.runner.supervise.Overview;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.supervise.Stock;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Supervisor;
import org.absorb.runner.supervise.Watcher;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.support.Program;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.RunJob;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real worker processes, killed, hanging, ordered about. */
@Timeout(300)
class SupervisorTest {

  private static final long LONG = 20_000;
  private static final long ENDLESS = 1_000_000_000_000L;

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;
  private Settings settings;

  @BeforeEach
  void project() throws IOException {
    project = Project.create(temporary.resolve("p"));
    settings =
        new Settings(
            List.of(Program.command(temporary, "-Dabsorb.stallSeconds=2").toString()),
            2,
            1,
            Duration.ofSeconds(2),
            Optional.empty());
  }

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
  void aWorkerThatIsKilledOnceLetsItsRunGoOn() throws Exception {
    project.save(Experiments.active(LONG, 1));
    RunRecord whole = uninterrupted(LONG);
    Plan.of(project, List.of(), catalog).enqueue();
    CompletableFuture<Summary> summary =
        CompletableFuture.supplyAsync(() -> supervise(Watcher.NONE));
    RunFolder folder = project.run(whole.id());
    until(() -> Files.exists(folder.file("checkpoint.npz")));
    assertTrue(workers().allMatch(ProcessHandle::destroyForcibly));
    Summary done = summary.get(120, TimeUnit.SECONDS);
    assertEquals(1, done.count(RunStatus.FINISHED), done.rows().toString());
    RunRecord record = folder.record().orElseThrow();
    assertEquals(whole.stateHash(), record.stateHash());
    assertEquals(whole.logHash(), record.logHash());
    assertEquals(1, record.resumedFrom().size());
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
  void whatIsOrderedAtTheVeryEndIsObeyed() {
    project.save(Experiments.active(200, 1));
    project.save(Experiments.active(200, 1).seeded(8).named("other"));
    Plan.of(project, List.of(), catalog).enqueue();
    List<RunId> ids = project.runs().rows().stream().map(RunRow::id).toList();
    Orders orders = new Orders(project);
    assertFalse(orders.resume(ids));
    orders.pause(ids.subList(0, 1));
    Summary summary =
        supervise(
            new Watcher() {
              @Override
              public void at(Overview overview) {}

              @Override
              public void changed(RunRow row) {
                if (row.status() == RunStatus.FINISHED && row.id().equals(ids.get(1))) {
                  assertTrue(orders.resume(ids.subList(0, 1)));
                }
              }
            });
    assertEquals(2, summary.count(RunStatus.FINISHED));
    assertEquals(0, summary.unfinished());
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
  void runsPauseResumeCancelAndRetry() throws Exception {
    project.save(Experiments.active(ENDLESS, 2));
    Plan.of(project, List.of(), catalog).enqueue();
    List<RunId> ids = project.runs().rows().stream().map(RunRow::id).toList();
    CompletableFuture<Summary> summary =
        CompletableFuture.supplyAsync(() -> supervise(Watcher.NONE));
    Orders orders = new Orders(project);
    until(() -> status(ids.get(0)) == RunStatus.RUNNING && status(ids.get(1)) == RunStatus.RUNNING);
    until(() -> project.run(ids.get(0)).record().isPresent()); // begun, so there is a state to keep
    orders.pause(ids.subList(0, 1));
    until(() -> status(ids.get(0)) == RunStatus.PAUSED);
    assertTrue(Files.exists(project.run(ids.get(0)).file("checkpoint.npz")));
    assertTrue(orders.resume(ids.subList(0, 1)));
    until(() -> status(ids.get(0)) == RunStatus.RUNNING);
    orders.cancel(ids.subList(1, 2));
    until(() -> status(ids.get(1)) == RunStatus.CANCELLED);
    assertTrue(orders.retry(ids.subList(1, 2)));
    until(() -> status(ids.get(1)) == RunStatus.RUNNING);
    orders.stop();
    assertTrue(summary.get(60, TimeUnit.SECONDS).interrupted());
    assertEquals(RunStatus.PAUSED, status(ids.get(0)));
    assertEquals(RunStatus.PAUSED, status(ids.get(1)));
    assertFalse(orders.all(Instruction.CANCEL));
    assertEquals(RunStatus.CANCELLED, status(ids.get(0)));
    assertEquals(0, Plan.of(project, List.of(), catalog).enqueue());
    assertFalse(orders.all(Instruction.RETRY));
    assertEquals(RunStatus.QUEUED, status(ids.get(0)));
  }

  @Test
  void twoSupervisorsComputeNoRunTwice() throws Exception {
    project.save(Experiments.active(5_000, 4));
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
  void runsThatAreQueuedMeanwhileAreComputedToo() throws Exception {
    project.save(Experiments.active(8_000, 1));
    Plan.of(project, List.of(), catalog).enqueue();
    CompletableFuture<Summary> summary =
        CompletableFuture.supplyAsync(() -> supervise(Watcher.NONE));
    until(() -> project.runs().rows().iterator().next().status() == RunStatus.RUNNING);
    project.save(Experiments.active(8_000, 2));
    Plan.of(project, List.of(), catalog).enqueue();
    assertEquals(2, summary.get(120, TimeUnit.SECONDS).count(RunStatus.FINISHED));
  }

  @Test
  void aDetachedProcessWorksOffTheQueue() throws Exception {
    project.save(Experiments.active(500, 2));
    Process process = Detached.start(project, settings, List.of());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(
        2,
        project.runs().rows().stream().filter(row -> row.status() == RunStatus.FINISHED).count());
  }

  @Test
  void twentyKillsAtRandomMomentsChangeNoBitAndNoLine() throws Exception {
    long seed = System.nanoTime();
    System.out.println("kills: seed " + seed);
    Random random = new Random(seed);
    RunFolder folder = new RunFolder(temporary.resolve("killed"));
    for (int kill = 0; kill < 20; kill++) {
      int before = resumed(folder);
      boolean begun = Files.exists(folder.file("checkpoint.npz"));
      Process worker = worker(specification(ENDLESS), folder);
      until(
          () -> resumed(folder) > before || !begun && Files.exists(folder.file("checkpoint.npz")));
      Thread.sleep(random.nextInt(400));
      worker.destroyForcibly().waitFor();
    }
    assertTrue(resumed(folder) >= 10, "resumed " + resumed(folder) + " times");
    long steps = folder.snapshots().findFirst().orElseThrow().step() + 1003;
    RunRecord record = compute(steps, folder);
    RunRecord whole = uninterrupted(steps);
    System.out.println(steps + " steps, resumed from " + record.resumedFrom());
    assertEquals(whole.stateHash(), record.stateHash());
    assertEquals(whole.logHash(), record.logHash());
    assertEquals(whole.logHash(), folder.log().hash());
    assertEquals(steps, folder.hashes().read().lastKey());
  }

  private static int resumed(RunFolder folder) {
    return folder.record().map(record -> record.resumedFrom().size()).orElse(0);
  }

  private Process worker(Specification specification, RunFolder folder) throws IOException {
    Process worker =
        new ProcessBuilder(settings.command().get(0), "work")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String order =
        "{\"run\": " + specification.tree() + ", \"folder\": \"" + folder.path() + "\"}\n";
    worker.getOutputStream().write(order.getBytes(StandardCharsets.UTF_8));
    worker.getOutputStream().flush();
    return worker;
  }

  /** Workers and threads are changed while runs are computed: none is lost, and no bit of them. */
  @Test
  void handsAreChangedWhileTheyWork() throws Exception {
    project.save(Experiments.active(LONG, 4));
    RunRecord whole = uninterrupted(LONG);
    Plan.of(project, List.of(), catalog).enqueue();
    List<Overview> told = java.util.Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Summary> summary = CompletableFuture.supplyAsync(() -> supervise(told::add));
    until(() -> told.stream().anyMatch(overview -> overview.running().size() == 2));
    assertTrue(new Orders(project).work(new Hands(1, 2)));
    until(() -> last(told).hands().equals(new Hands(1, 2)) && last(told).running().size() == 1);
    assertTrue(new Orders(project).work(new Hands(3, 1)));
    until(() -> last(told).running().size() == 3 || summary.isDone());
    Summary done = summary.get(120, TimeUnit.SECONDS);
    assertEquals(4, done.count(RunStatus.FINISHED), done.rows().toString());
    RunRecord record = project.run(whole.id()).record().orElseThrow();
    assertEquals(whole.stateHash(), record.stateHash());
    assertEquals(whole.logHash(), record.logHash());
    assertFalse(new Orders(project).work(new Hands(1, 1)), "nobody is at work");
  }

  private static Overview last(List<Overview> told) {
    return told.get(told.size() - 1);
  }

  @Test
  void aWorkerWhoseSupervisorIsKilledCheckpointsAndEnds() throws Exception {
    project.save(Experiments.active(ENDLESS, 1));
    Process process =
        new ProcessBuilder(settings.command().get(0), "run", project.folder().toString()).start();
    RunFolder folder = project.run(Plan.of(project, List.of(), catalog).runs().get(0).id());
    until(() -> Files.exists(folder.file("checkpoint.npz")));
    List<ProcessHandle> workers = process.descendants().toList();
    process.destroyForcibly().waitFor();
    until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    assertEquals(RunStatus.PAUSED, folder.record().orElseThrow().status());
    assertEquals(RunStatus.PAUSED, project.runs().settled().get(0).status());
    assertEquals(1, Plan.of(project, List.of(), catalog).enqueue());
  }

  private RunRecord uninterrupted(long steps) {
    return compute(steps, new RunFolder(temporary.resolve("whole")));
  }

  private RunRecord compute(long steps, RunFolder folder) {
    return new RunJob(catalog, Options.DEFAULT)
        .run(specification(steps), 0, folder, JobListener.NONE, Control.NONE)
        .record()
        .orElseThrow();
  }

  private Specification specification(long steps) {
    Experiment experiment = Experiments.active(steps, 1);
    return new Simulate(catalog, Options.DEFAULT).resolve(experiment.cells().get(0).document());
  }

  private Summary run(Watcher watcher) {
    Plan.of(project, List.of(), catalog).enqueue();
    return supervise(watcher);
  }

  private Summary supervise(Watcher watcher) {
    return new Supervisor(project, settings, watcher).run();
  }

  private RunStatus status(RunId id) {
    return project.runs().row(id).orElseThrow().status();
  }

  private static java.util.stream.Stream<ProcessHandle> workers() {
    return ProcessHandle.current().descendants();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "did not come about within a minute");
      Thread.sleep(20);
    }
  }
}
