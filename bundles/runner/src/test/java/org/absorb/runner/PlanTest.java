package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Value;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Local;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.Need;
import org.absorb.runner.work.RunJob;
import org.absorb.store.Project;
import org.absorb.store.queue.QueuedCell;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void project() {
    project = Project.create(temporary.resolve("p"));
  }

  @Test
  void everyProblemOfEveryCellIsSaidAndNothingIsQueued() {
    project.save(sweep("system.packingFraction", "-1", "0.5", "\"x\"").named("bad"));
    project.save(
        Experiments.with(Experiments.active(10, 1), "system.colour", "\"red\"").named("worse"));
    project.save(
        Experiments.with(Experiments.active(10, 1), "system.particles", "1").named("small"));
    String message = assertThrows(BadInputException.class, this::plan).getMessage();
    for (String part :
        List.of(
            "experiment bad: system.packingFraction",
            "is -1",
            "is \"x\"",
            "experiment worse: system.colour",
            "experiment small: system: the box")) {
      assertTrue(message.contains(part), part + " in " + message);
    }
    assertEquals(List.of(), project.queue().read());
    assertEquals(0, project.runs().rows().size());
  }

  @Test
  void anUnknownExperimentIsNamed() {
    String message =
        assertThrows(BadInputException.class, () -> Plan.of(project, List.of("none"), catalog))
            .getMessage();
    assertTrue(message.contains("\"none\""), message);
  }

  @Test
  void whatIsThereIsFoundWhateverItIsCalled() {
    project.save(Experiments.active(40, 2));
    Local.run(project, catalog);
    project.save(Experiments.active(30, 3).named("other"));
    assertEquals(Map.of(Need.FOUND, 4, Need.START, 1), plan().counts());
    assertEquals(1, plan().enqueue());
    assertEquals(3, project.runs().rows().size(), "what no journal knew is in one now");
    project.save(Experiments.active(50, 2));
    assertEquals(Map.of(Need.FOUND, 2, Need.START, 1, Need.EXTEND, 2), plan().counts());
    assertEquals(10, plan().runs().get(0).stepsToDo());
  }

  /** A window has planned, a task ends, the window queues: nobody would come for it any more. */
  @Test
  void whatIsDoneSinceItWasPlannedIsNotQueued() {
    project.save(Experiments.active(40, 1));
    Plan early = plan();
    RunId id = Local.run(project, catalog).get(0).id();
    assertEquals(0, plan().enqueue(), "and a journal knows that it is finished");
    assertEquals(0, early.enqueue());
    assertEquals(List.of(), project.queue().read());
    assertEquals(RunStatus.FINISHED, project.runs().row(id).orElseThrow().status());
    project.save(Experiments.active(50, 1));
    assertEquals(1, plan().enqueue(), "what is to go on is queued");
  }

  @Test
  void cellsThatDifferOnlyInWhatIsRecordedAreOneRun() {
    project.save(sweep("protocol.steps", "20", "90", "40"));
    assertEquals(3, plan().runs().size());
    assertEquals(1, plan().enqueue());
    assertEquals(90, steps(project.queue().read()));
  }

  @Test
  void twoExperimentsThatAskForOneRunGetWhatBothAsk() {
    project.save(Experiments.with(Experiments.active(100, 1), "protocol.record.every", "4"));
    Experiment other =
        Experiments.with(Experiments.active(60, 1), "protocol.record.every", "6").named("other");
    project.save(Experiments.with(other, "observe", "[\"contacts\"]"));
    assertEquals(1, plan().enqueue());
    QueuedCell cell = project.queue().read().get(0);
    assertEquals(100, steps(List.of(cell)));
    assertEquals(
        Experiments.json("2"),
        cell.specification().tree("protocol").tree("record").get("every").orElseThrow());
    assertEquals(
        3, ((Value.Items) cell.specification().get("observe").orElseThrow()).values().size());
  }

  @Test
  void anExperimentsNewWishTakesThePlaceOfItsOld() {
    project.save(Experiments.active(1000, 1));
    plan().enqueue();
    project.save(Experiments.active(300, 1));
    plan().enqueue();
    assertEquals(300, steps(project.queue().read()));
    assertEquals(1, project.runs().rows().size());
  }

  @Test
  void replicasAndSeedsAreDifferentRuns() {
    project.save(Experiments.active(10, 2));
    project.save(Experiments.active(10, 1).seeded(8).named("seed"));
    List<RunId> ids = plan().runs().stream().map(PlannedRun::id).toList();
    assertEquals(3, ids.stream().distinct().count());
    assertNotEquals(ids.get(0), ids.get(1));
  }

  @Test
  void aFinishedRunIsExtendedOnOrder() {
    project.save(Experiments.active(40, 1));
    RunId id = Local.run(project, catalog).get(0).id();
    plan().enqueue();
    Extend extend = new Extend(project);
    assertTrue(
        assertThrows(BadInputException.class, () -> extend.to(List.of(id), 40))
            .getMessage()
            .contains(id.hex()));
    RunId unknown = new RunId("0000000000000000");
    assertTrue(
        assertThrows(BadInputException.class, () -> extend.to(List.of(id, unknown), 50))
            .getMessage()
            .contains(unknown.hex()));
    extend.to(List.of(id), 75);
    assertEquals(75, steps(project.queue().read()));
    assertEquals(RunStatus.QUEUED, project.runs().row(id).orElseThrow().status());
    assertEquals("e", project.runs().row(id).orElseThrow().experiment());
  }

  @Test
  void aRunIsVerifiedBitByBit() throws java.io.IOException {
    project.save(Experiments.active(45, 1));
    RunId id = Local.run(project, catalog).get(0).id();
    VerifyRun verify = new VerifyRun(project, catalog, Options.DEFAULT);
    Verification good = verify.verify(id, Long.MAX_VALUE, Control.NONE);
    assertEquals(new Verification(id, 45, 6, 1, java.util.Optional.empty()), good);
    assertEquals(25, verify.verify(id, 25, Control.NONE).steps());
    Path log = project.run(id).file("log.csv");
    String text = java.nio.file.Files.readString(log);
    java.nio.file.Files.writeString(log, text.replace("\n20,", "\n20,0"));
    assertTrue(
        verify.verify(id, 40, Control.NONE).difference().isEmpty(),
        "a zero in front changes no number");
    assertTrue(verify.verify(id, 45, Control.NONE).difference().orElse("").contains("logHash"));
    java.nio.file.Files.writeString(log, text.replace("\n20,0.", "\n20,0.0"));
    assertTrue(verify.verify(id, 45, Control.NONE).difference().orElse("").contains("step 20"));
  }

  @Test
  void aRunIsVerifiedToItsLastFile() throws java.io.IOException {
    project.save(Experiments.active(45, 1));
    RunFolder folder = project.run(Local.run(project, catalog).get(0).id());
    RunRecord record = folder.record().orElseThrow();
    String log = java.nio.file.Files.readString(folder.file("log.csv"));
    String row = log.lines().toList().get(2).substring(2);
    for (String at : List.of("13", "20", "44")) {
      String before = at.equals("44") ? "\n45," : "\n20,";
      java.nio.file.Files.writeString(
          folder.file("log.csv"), log.replace(before, "\n" + at + row + before));
      assertTrue(difference(record).contains("step " + at), at + ": " + difference(record));
    }
    java.nio.file.Files.writeString(folder.file("log.csv"), log.replaceAll("\n45,.*", ""));
    assertTrue(difference(record).contains("no row at step 45"), difference(record));
    java.nio.file.Files.writeString(folder.file("log.csv"), log);

    Path hashes = folder.file("hashes.csv");
    String kept = java.nio.file.Files.readString(hashes);
    java.nio.file.Files.delete(hashes);
    Verification without =
        new VerifyRun(project, catalog, Options.DEFAULT)
            .verify(record.id(), Long.MAX_VALUE, Control.NONE);
    assertEquals(new Verification(record.id(), 45, 6, 1, java.util.Optional.empty()), without);
    String other = "0".repeat(64);
    folder.save(
        record.ended(record.outcome().orElseThrow(), record.steps(), other, record.logHash()));
    assertTrue(difference(record).contains("states at step 45"), difference(record));
    java.nio.file.Files.writeString(hashes, kept);
    assertTrue(difference(record).contains("run.json"), difference(record));
    folder.save(record);

    assertEquals("", difference(record));
    java.nio.file.Files.delete(folder.file("final.npz"));
    assertTrue(difference(record).contains("final.npz"), difference(record));
  }

  @Test
  void statesOnTheWayAreComparedAndNoRowCountsTwice() {
    project.save(Experiments.active(6_000, 1));
    PlannedRun run = plan().runs().get(0);
    RunFolder folder = project.run(run.id());
    new RunJob(catalog, Options.DEFAULT)
        .run(run.specification(), 0, folder, JobListener.NONE, Control.NONE);
    Verification good =
        new VerifyRun(project, catalog, Options.DEFAULT)
            .verify(run.id(), Long.MAX_VALUE, Control.NONE);
    assertEquals(java.util.Optional.empty(), good.difference());
    assertEquals(601, good.rows());
    assertEquals(folder.hashes().read().size(), good.hashes());
    assertTrue(good.hashes() > 1, "checkpoints: " + good.hashes());
  }

  private String difference(RunRecord record) {
    return new VerifyRun(project, catalog, Options.DEFAULT)
        .verify(record.id(), Long.MAX_VALUE, Control.NONE)
        .difference()
        .orElse("");
  }

  private Plan plan() {
    return Plan.of(project, List.of(), catalog);
  }

  private static long steps(List<QueuedCell> cells) {
    assertEquals(1, cells.size());
    return cells
        .get(0)
        .specification()
        .tree("protocol")
        .number("steps")
        .orElseThrow()
        .longValueExact();
  }

  private static Experiment sweep(String path, String... values) {
    List<Value> all = Stream.of(values).map(Experiments::json).toList();
    return Experiments.active(10, 1)
        .sweeping(List.of(new Axis.Values(org.absorb.model.value.Path.of(path), all)));
  }
}
