package org.absorb.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Plan;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Watcher;
import org.absorb.runner.support.Experiments;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workers, and their supervisor, are killed: no run loses anything. */
class SupervisorKillsTest extends Supervised {

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
  void aWorkerWhoseSupervisorIsKilledCheckpointsAndEnds() throws Exception {
    project.save(Experiments.active(ENDLESS, 1));
    Process process =
        new ProcessBuilder(settings.command().get(0), "run", project.folder().toString()).start();
    RunId run = Plan.of(project, List.of(), catalog).runs().get(0).id();
    RunFolder folder = project.run(run);
    until(() -> Files.exists(folder.file("checkpoint.npz")));
    List<ProcessHandle> workers = process.descendants().toList();
    process.destroyForcibly().waitFor();
    until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    assertEquals(RunStatus.PAUSED, folder.record().orElseThrow().status());
    assertEquals(RunStatus.PAUSED, project.runs().settled().get(run).status());
    assertEquals(1, Plan.of(project, List.of(), catalog).enqueue());
  }

  @Test
  void tenKillsAtRandomMomentsChangeNoBitAndNoLine() throws Exception {
    kill(10);
  }

  @Tag("slow")
  @Test
  void fortyKillsAtRandomMomentsChangeNoBitAndNoLine() throws Exception {
    kill(40);
  }

  private void kill(int kills) throws Exception {
    long seed = System.nanoTime();
    System.out.println("kills: seed " + seed);
    Random random = new Random(seed);
    RunFolder folder = new RunFolder(temporary.resolve("killed"));
    for (int kill = 0; kill < kills; kill++) {
      int before = resumed(folder);
      boolean begun = Files.exists(folder.file("checkpoint.npz"));
      Process worker = worker(specification(ENDLESS), folder);
      until(
          () -> resumed(folder) > before || !begun && Files.exists(folder.file("checkpoint.npz")));
      Thread.sleep(random.nextInt(400));
      worker.destroyForcibly().waitFor();
    }
    assertTrue(resumed(folder) >= kills / 2, "resumed " + resumed(folder) + " times");
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

  private static Stream<ProcessHandle> workers() {
    return ProcessHandle.current().descendants();
  }
}
