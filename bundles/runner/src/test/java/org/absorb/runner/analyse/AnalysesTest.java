package org.absorb.runner.analyse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.absorb.engine.Options;
import org.absorb.engine.SimulationException;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Factor;
import org.absorb.runner.support.Local;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.RunJob;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.Json;
import org.absorb.store.Project;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysesTest {

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void project() {
    project = Project.create(temporary.resolve("p"));
    project.save(Experiments.active(105, 2));
    Local.run(project, catalog);
  }

  @Test
  void aRunIsSeenThroughTheExperimentThatAsks() {
    project.save(Experiments.active(45, 3).named("short"));
    List<RunData> runs = Runs.of(project, List.of("short"), catalog);
    assertEquals(3, runs.size());
    RunData run = runs.get(1);
    assertEquals(RunStatus.FINISHED, run.status());
    assertEquals(45, run.steps());
    assertEquals(Optional.of(Outcome.STEP_LIMIT), run.outcome());
    assertArrayEquals(new long[] {0, 10, 20, 30, 40}, run.series().step());
    assertEquals("f_a", run.series().columns().get(0).symbol());
    assertEquals(List.of(), run.frames());
    assertEquals(RunStatus.PLANNED, runs.get(2).status());
    assertEquals(Optional.empty(), runs.get(2).outcome());
    assertEquals(0, runs.get(2).series().rows());
  }

  @Test
  void theLastFrameIsKept() {
    RunData run = Runs.of(project, List.of("e"), catalog).get(0);
    assertEquals(List.of(105L), run.frames());
    Frame frame = run.frame(105);
    assertEquals(200, frame.particles());
    assertEquals(0.5, frame.radius()[7]);
    for (double x : frame.position()[2]) {
      assertTrue(x >= 0 && x < frame.box()[2]);
    }
    assertThrows(IllegalArgumentException.class, () -> run.frame(10));
    assertTrue(run.potential().repulsive());
  }

  @Test
  void aRunThatWentOnWhenAbsorbedEndsWhereItStoodStill() {
    var dilute = Experiments.with(Experiments.active(20_000, 1), "system.packingFraction", "0.2");
    project.save(Experiments.with(dilute, "protocol.stopWhen", "\"never\"").named("never"));
    project.save(dilute.named("absorbed"));
    Local.run(project, catalog, "never");
    RunData run = Runs.of(project, List.of("absorbed"), catalog).get(0);
    assertEquals(RunStatus.FINISHED, run.status());
    assertEquals(Optional.of(Outcome.ABSORBED), run.outcome());
    assertTrue(run.steps() > 0 && run.steps() < 20_000, "at " + run.steps());
    assertEquals(0, run.series().column("activity")[run.series().rows() - 1]);
  }

  @Test
  void whatIsThereStaysThereWhileARunIsExtended() {
    RunFolder folder = project.run(Runs.of(project, List.of("e"), catalog).get(0).id());
    project.save(Experiments.active(1_000_000_000L, 1).named("long"));
    PlannedRun more = Plan.of(project, List.of("long"), catalog).runs().get(0);
    AtomicInteger polls = new AtomicInteger();
    RunJob job = new RunJob(catalog, Options.DEFAULT);
    job.run(more.specification(), 0, folder, JobListener.NONE, () -> polls.incrementAndGet() > 20);
    RunRecord record = folder.record().orElseThrow();
    for (RunStatus status : List.of(RunStatus.PAUSED, RunStatus.RUNNING, RunStatus.FAILED)) {
      folder.save(record.in(status, record.steps(), ""));
      RunData run = Runs.of(project, List.of("e"), catalog).get(0);
      assertEquals(RunStatus.FINISHED, run.status(), status.toString());
      assertEquals(Optional.of(Outcome.STEP_LIMIT), run.outcome());
      assertEquals(105, run.steps());
      assertTrue(run.series().rows() >= 11, "rows: " + run.series().rows());
    }
    assertEquals(Optional.empty(), Runs.of(project, List.of("long"), catalog).get(0).outcome());
  }

  @Test
  void anAnalysisThatThrowsIsNamed() {
    Analyses analyses = new Analyses(project, Plugins.and(new Broken()));
    String message =
        assertThrows(
                SimulationException.class,
                () ->
                    analyses.analyse("test.broken", Tree.EMPTY, List.of(), Set.of(), Progress.NONE))
            .getMessage();
    assertTrue(message.contains("test.broken"), message);
    assertTrue(message.contains("Index 7"), message);
  }

  @Test
  void onlyTheRunsThatArePicked() {
    Analyses analyses = new Analyses(project, Plugins.and(new Counting()));
    RunId one = Runs.of(project, List.of(), Plugins.and(new Counting())).get(0).id();
    Analysed analysed =
        analyses.analyse("test.counting", Tree.EMPTY, List.of(), Set.of(one), Progress.NONE);
    assertEquals(List.of(one.hex()), analysed.runs());
  }

  @Test
  void whatIsSavedIsReadAgain() {
    Analyses analyses = new Analyses(project, Plugins.and(new Counting()));
    Analysed analysed =
        analyses.analyse("test.counting", Tree.EMPTY, List.of(), Set.of(), Progress.NONE);
    SavedAnalysis saved =
        SavedAnalysis.read(analyses.save("mine", analysed, List.of("figures/a.png")));
    assertEquals("test.counting", saved.analysis());
    assertEquals(analysed.runs(), saved.runs());
    assertEquals(analysed.result().values(), saved.values());
    assertEquals(analysed.result().findings(), saved.findings());
    assertEquals(analysed.result().proposals(), saved.proposals());
    assertEquals(List.of("figures/a.png"), saved.figures());
    BadInputException wrong =
        assertThrows(
            BadInputException.class,
            () -> SavedAnalysis.read(project.experimentFile(project.experiments().get(0))));
    assertTrue(wrong.getMessage().contains("no result"), wrong.getMessage());
  }

  @Test
  void anAnalysisIsFoundCompletedAndRun() {
    Analyses analyses = new Analyses(project, Plugins.and(new Counting()));
    Analysed analysed =
        analyses.analyse("test.counting", Tree.EMPTY, List.of(), Set.of(), Progress.NONE);
    assertEquals(4, analysed.result().values().get(0).value());
    assertEquals(2, analysed.runs().size());
    assertTrue(refusal(analyses, "none", Tree.EMPTY).contains("test.counting"));
    Tree wrong = Tree.EMPTY.with("factor", Value.of(-1));
    assertTrue(refusal(analyses, "test.counting", wrong).startsWith("factor"));
    Tree unknown = Tree.EMPTY.with("colour", Value.of("red"));
    assertTrue(refusal(analyses, "test.counting", unknown).startsWith("colour"));
  }

  private static String refusal(Analyses analyses, String id, Tree settings) {
    return assertThrows(
            BadInputException.class,
            () -> analyses.analyse(id, settings, List.of(), Set.of(), Progress.NONE))
        .getMessage();
  }

  @Test
  void theDocumentIsThatOfTheCommandLine() throws IOException {
    Analysed analysed =
        new Analysed(
            "transition",
            List.of("aa"),
            new Result(
                List.of(new Quantity("phiC", Tree.EMPTY, 0.5, Double.NaN, "1")),
                List.of(new Finding(Finding.Severity.CAUTION, "text", "remedy", List.of("aa"))),
                List.of(),
                List.of()),
            new Methods("Said.", "@misc{a}"));
    Path file =
        new Analyses(project, catalog).save("transition", analysed, List.of("figures/f.png"));
    assertEquals(project.folder().resolve("analyses/transition.json"), file);
    assertEquals(
        "Said.\n\n```bibtex\n@misc{a}\n```\n",
        Files.readString(project.folder().resolve("analyses/transition.md")));
    Tree read = Json.read(file);
    assertEquals(
        List.of("analysis", "runs", "values", "findings", "proposals", "figures"),
        List.copyOf(read.fields().keySet()));
    Tree value = (Tree) ((Value.Items) read.get("values").orElseThrow()).values().get(0);
    assertEquals(Value.NOTHING, value.get("error").orElseThrow());
  }

  @Test
  void theMethodsSayWhatWasRunAndHow() {
    Analyses analyses = new Analyses(project, Plugins.and(new Counting()));
    Tree settings = Tree.EMPTY.with("factor", Value.of(3));
    Methods methods =
        analyses.analyse("test.counting", settings, List.of(), Set.of(), Progress.NONE).methods();
    for (String said :
        List.of(
            "2 runs", "on 200 spheres in 3 dim", "fraction of 0.64", "105 steps", "\"factor\":3")) {
      assertTrue(methods.paragraph().contains(said), said + " is not in: " + methods.paragraph());
    }
    assertTrue(methods.references().startsWith("@misc{zhang2024absorbing,"), methods.references());
  }

  /** Counts runs. */
  @Extension(id = "test.counting")
  public static final class Counting implements AnalysisProvider<Factor> {
    @Override
    public Class<Factor> parameters() {
      return Factor.class;
    }

    @Override
    public Analysis create(Factor settings) {
      return (runs, progress) ->
          new Result(
              List.of(new Quantity("count", Tree.EMPTY, settings.factor() * runs.size(), 0, "1")),
              List.of(),
              List.of(),
              List.of());
    }
  }

  /** Throws. */
  @Extension(id = "test.broken")
  public static final class Broken implements AnalysisProvider<NoParameters> {
    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Analysis create(NoParameters settings) {
      return (runs, progress) -> {
        throw new IndexOutOfBoundsException("Index 7 of 3");
      };
    }
  }
}
