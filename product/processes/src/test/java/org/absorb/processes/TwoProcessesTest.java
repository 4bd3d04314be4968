package org.absorb.processes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.Event;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.RunJob;
import org.absorb.store.Project;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that want the same run at the same time: one computes it, the others say why not. */
class TwoProcessesTest {

  private static final int WORKERS = 3;

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;

  @Test
  void workersAtOneFolderComputeItOnce() throws Exception {
    Path command = Program.command(temporary);
    Specification wanted =
        new Simulate(catalog, Options.DEFAULT)
            .resolve(Experiments.active(3000, 1).cells().get(0).document());
    RunFolder alone = new RunFolder(temporary.resolve("alone"));
    new RunJob(catalog, Options.DEFAULT).run(wanted, 0, alone, JobListener.NONE, Control.NONE);
    RunFolder shared = new RunFolder(temporary.resolve("shared"));
    List<Process> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      workers.add(
          new ProcessBuilder(command.toString(), "work")
              .redirectOutput(temporary.resolve("said" + i).toFile())
              .start());
    }
    String order = "{\"run\": " + wanted.tree() + ", \"folder\": \"" + shared.path() + "\"}\n";
    byte[] line = order.replaceAll("\\R(?=.)", "").getBytes(StandardCharsets.UTF_8);
    for (Process worker : workers) {
      worker.getOutputStream().write(line);
      worker.getOutputStream().flush();
    }
    int busy = 0;
    for (int i = 0; i < WORKERS; i++) {
      Event end = end(temporary.resolve("said" + i));
      workers.get(i).getOutputStream().close();
      assertTrue(workers.get(i).waitFor(1, TimeUnit.MINUTES));
      boolean late = end.type() == Event.Type.FAILED;
      assertTrue(!late || end.busy() && end.message().contains("another"), end.message());
      busy += late ? 1 : 0;
    }
    assertTrue(busy < WORKERS, "one has computed it");
    RunRecord record = shared.record().orElseThrow();
    assertEquals(RunStatus.FINISHED, record.status());
    assertEquals(List.of(), record.resumedFrom());
    assertEquals(alone.record().orElseThrow().stateHash(), record.stateHash());
    assertArrayEquals(
        Files.readAllBytes(alone.file("log.csv")), Files.readAllBytes(shared.file("log.csv")));
  }

  @Test
  void supervisorsOfOneProjectShareItsRuns() throws Exception {
    Project project = Project.create(temporary.resolve("p"));
    project.save(Experiments.active(1500, 6));
    List<Path> leftByKilled =
        List.of(
            Files.createFile(project.journal().resolve("killed.lock")),
            Files.createFile(project.journal().resolve("killed.progress")));
    Path command = Program.command(temporary);
    List<Process> supervisors = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      supervisors.add(
          new ProcessBuilder(command.toString(), "run", project.folder().toString())
              .redirectErrorStream(true)
              .redirectOutput(temporary.resolve("run" + i).toFile())
              .start());
    }
    for (int i = 0; i < 2; i++) {
      assertTrue(supervisors.get(i).waitFor(3, TimeUnit.MINUTES));
      assertEquals(
          0, supervisors.get(i).exitValue(), Files.readString(temporary.resolve("run" + i)));
    }
    for (PlannedRun run : Plan.of(project, List.of(), catalog).runs()) {
      RunRecord record = project.run(run.id()).record().orElseThrow();
      assertEquals(RunStatus.FINISHED, record.status());
      assertEquals(List.of(), record.resumedFrom(), "nobody took it from the other");
      assertEquals(
          RunStatus.FINISHED, project.runs().row(run.id()).orElseThrow().status(), run.id().hex());
    }
    assertEquals(List.of(), project.queue().read());
    assertEquals(List.of(), leftByKilled.stream().filter(Files::exists).toList());
  }

  /** The last word on a run. */
  private static Event end(Path said) throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < until) {
      Optional<Event> end =
          Files.readString(said)
              .lines()
              .map(Event::read)
              .flatMap(Optional::stream)
              .filter(e -> e.type() == Event.Type.FINISHED || e.type() == Event.Type.FAILED)
              .findFirst();
      if (end.isPresent()) {
        return end.get();
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no end of " + said);
  }
}
