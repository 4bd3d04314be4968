package org.absorb.runner.clean;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Result;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Digest;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.analyse.Analyses;
import org.absorb.runner.clean.Removal.Spared;
import org.absorb.runner.frames.RunFrames;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Local;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.Need;
import org.absorb.runner.work.RunJob;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.Hold;
import org.absorb.store.Project;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.trajectory.Keep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that nobody wants any more: what goes, what never goes, and what a kill leaves. */
class CleanUpTest {

  private static final DoubleConsumer NOBODY = share -> {};

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;
  private List<RunId> runs;

  /** Three runs of frames 0, 20, 40, 60, 80 and 95. */
  @BeforeEach
  void compute() {
    project = Project.create(temporary.resolve("project"));
    runs = computed(project, 95, 20);
  }

  private List<RunId> computed(Project there, long steps, int every) {
    there.save(frames(Experiments.active(steps, 3), every));
    return Local.run(there, catalog).stream().map(PlannedRun::id).toList();
  }

  private static Experiment frames(Experiment experiment, int every) {
    return Experiments.with(experiment, "protocol.frames", "{\"every\": " + every + "}");
  }

  @Test
  void aLookSaysWhatWouldGoAndChangesNothing() throws IOException {
    Map<Path, String> before = files();
    Removal removal = new CleanUp(project, Keep.of("every:2")).preview(runs, NOBODY);
    assertEquals(3, removal.runs().size());
    assertEquals(2 * 3, removal.frames());
    assertEquals(6 * 3, removal.of());
    assertEquals(3, removal.files());
    assertTrue(removal.bytes() > 2 * 3 * 200 * 12, "bytes: " + removal.bytes());
    assertEquals(Map.of(), removal.spared());
    assertEquals(before, files());
  }

  @Test
  void everyOtherFrameIsTheVeryFileOfARunThatKeptEveryOther() throws IOException {
    Project half = Project.create(temporary.resolve("half"));
    computed(half, 95, 40);
    Removal done = new CleanUp(project, Keep.of("every:2")).run(runs, NOBODY);
    assertEquals(6, done.frames());
    for (RunId run : runs) {
      assertEquals(List.of(0L, 40L, 80L, 95L), project.run(run).trajectory().steps());
      assertArrayEquals(bytes(half, run), bytes(project, run));
    }
    assertEquals(List.of(), new CleanUp(project, Keep.of("every:2")).run(runs, NOBODY).runs());
  }

  @Test
  void theLastOrNoneIsKeptAndEverythingElseStays() throws IOException {
    for (String rule : List.of("last", "none")) {
      Map<Path, String> before = files();
      Removal look = new CleanUp(project, Keep.of(rule)).preview(runs, NOBODY);
      Removal done = new CleanUp(project, Keep.of(rule)).run(runs, NOBODY);
      assertEquals(look.frames(), done.frames());
      for (RunId run : runs) {
        RunFolder folder = project.run(run);
        assertEquals(rule.equals("last") ? List.of(95L) : List.of(), folder.trajectory().steps());
        RunRecord record = folder.record().orElseThrow();
        assertEquals(rule, record.cleaned().orElseThrow().keep());
        assertEquals(95, record.cleaned().orElseThrow().until());
        assertEquals(95, new RunFrames(folder, record, catalog).last().step());
        String gone =
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new RunFrames(folder, record, catalog).frame(40))
                .getMessage();
        assertTrue(gone.contains(record.cleaned().orElseThrow().day()), gone);
        assertTrue(gone.contains(rule), gone);
      }
      Map<Path, String> after = files();
      Stream.of(before, after)
          .forEach(
              all ->
                  all.keySet()
                      .removeIf(f -> f.endsWith("trajectory.gsd") || f.endsWith("run.json")));
      assertEquals(before, after);
    }
    assertTrue(plan().stream().allMatch(run -> run.need() == Need.FOUND), "nothing is recomputed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "last", "every:3"})
  void aRunThatWasCleanedUpGoesOnFromItsLastState(String rule) throws IOException {
    Project whole = Project.create(temporary.resolve("whole"));
    computed(whole, 155, 20);
    new CleanUp(project, Keep.of(rule)).run(runs, NOBODY);
    project.save(frames(Experiments.active(155, 3), 20));
    assertEquals(runs, Local.run(project, catalog).stream().map(PlannedRun::id).toList());
    for (RunId run : runs) {
      RunRecord record = project.run(run).record().orElseThrow();
      assertEquals(List.of(95L), record.resumedFrom());
      assertEquals(whole.run(run).record().orElseThrow().stateHash(), record.stateHash());
      assertEquals(rule, record.cleaned().orElseThrow().keep());
      List<Long> steps = project.run(run).trajectory().steps();
      List<Long> left = rule.equals("every:3") ? List.of(0L, 60L) : List.of();
      assertEquals(left, steps.subList(0, left.size()));
      assertEquals(List.of(100L, 120L, 140L, 155L), steps.subList(left.size(), steps.size()));
      for (long step : steps) {
        assertArrayEquals(
            whole.run(run).trajectory().frame(step).position(),
            project.run(run).trajectory().frame(step).position());
      }
    }
    new CleanUp(project, Keep.of("every:3")).run(runs, NOBODY);
    assertEquals(
        rule.equals("every:3") ? List.of(0L, 60L, 120L, 155L) : List.of(120L, 155L),
        project.run(runs.get(0)).trajectory().steps());
  }

  @Test
  void whatIsComputedAtThisMomentStays() {
    Hold hold = project.run(runs.get(0)).lock(Duration.ZERO).orElseThrow();
    Removal done = new CleanUp(project, Keep.LAST).run(runs, NOBODY);
    hold.remove();
    assertEquals(2, done.runs().size());
    assertEquals(Map.of(Spared.BUSY, 1), done.spared());
    assertEquals(6, project.run(runs.get(0)).trajectory().steps().size());
    assertTrue(project.run(runs.get(0)).record().orElseThrow().cleaned().isEmpty());
  }

  @Test
  void anUnfinishedRunStays() {
    project.save(frames(Experiments.active(4000, 1), 20));
    PlannedRun run = plan().get(0);
    AtomicInteger polls = new AtomicInteger();
    Control soon = () -> polls.incrementAndGet() > 20;
    JobReport report =
        new RunJob(catalog, Options.DEFAULT)
            .run(run.specification(), 0, project.run(run.id()), JobListener.NONE, soon);
    assertEquals(JobReport.End.INTERRUPTED, report.end());
    Removal done = new CleanUp(project, Keep.NONE).run(List.of(run.id()), NOBODY);
    assertEquals(List.of(), done.runs());
    assertEquals(Map.of(Spared.UNFINISHED, 1), done.spared());
    assertFalse(project.run(run.id()).trajectory().steps().isEmpty());
    assertEquals(RunStatus.PAUSED, project.run(run.id()).record().orElseThrow().status());
  }

  @Test
  void aRunThatAnExperimentStartsFromStays() {
    Experiment from = Experiments.active(50, 1);
    from =
        Experiments.with(
            from,
            "system.initial",
            "{\"type\": \"initial.frame\", \"run\": \""
                + runs.get(1).hex().substring(0, 8)
                + "\", \"step\": 40}");
    project.save(from.named("from a frame"));
    Removal done = new CleanUp(project, Keep.NONE).run(runs, NOBODY);
    assertEquals(2, done.runs().size());
    assertEquals(Map.of(Spared.START, 1), done.spared());
    assertEquals(6, project.run(runs.get(1)).trajectory().steps().size());
  }

  @Test
  void aDamagedRecordOrTrajectoryIsLeftAlone() throws IOException {
    Files.writeString(project.run(runs.get(0)).file("run.json"), "{");
    Files.write(project.run(runs.get(1)).file("trajectory.gsd"), new byte[300]);
    Removal done = new CleanUp(project, Keep.NONE).run(runs, NOBODY);
    assertEquals(1, done.runs().size());
    assertEquals(Map.of(Spared.DAMAGED, 2), done.spared());
    assertTrue(Files.exists(project.run(runs.get(0)).file("trajectory.gsd")));
  }

  @Test
  void aKillBetweenTheRecordAndTheFramesIsMadeGoodByCleaningUpAgain() throws IOException {
    RunFolder folder = project.run(runs.get(0));
    byte[] all = bytes(project, runs.get(0));
    new CleanUp(project, Keep.LAST).run(runs.subList(0, 1), NOBODY);
    Files.write(folder.file("trajectory.gsd"), all); // as if the copy had not taken its place
    Files.write(folder.file(".trajectory.gsd.12345678.tmp"), new byte[99]);
    assertTrue(folder.record().orElseThrow().cleaned().isPresent());
    Removal again = new CleanUp(project, Keep.LAST).run(runs, NOBODY);
    assertEquals(15, again.frames());
    assertEquals(List.of(95L), folder.trajectory().steps());
    assertFalse(Files.exists(folder.file(".trajectory.gsd.12345678.tmp")));
    assertFalse(Files.exists(folder.file("lock")));
  }

  @Test
  void aCleanUpThatIsCancelledHasCleanedUpWholeRuns() {
    DoubleConsumer second =
        share -> {
          if (share > 0.5) {
            throw new CancellationException();
          }
        };
    Removal done = new CleanUp(project, Keep.LAST).run(runs, second);
    assertEquals(2, done.runs().size());
    assertEquals(1, project.run(runs.get(1)).trajectory().steps().size());
    assertEquals(6, project.run(runs.get(2)).trajectory().steps().size());
    CleanUp look = new CleanUp(project, Keep.LAST);
    assertThrows(CancellationException.class, () -> look.preview(runs, second));
  }

  @Test
  void framesInFilesOfTheirOwnGoToo() {
    Experiment four = frames(Experiments.active(60, 1), 20);
    project.save(Experiments.with(four, "system.dimension", "4").named("four dimensions"));
    RunId run = Local.run(project, catalog, "four dimensions").get(0).id();
    Removal done = new CleanUp(project, Keep.of("every:2")).run(List.of(run), NOBODY);
    assertEquals(1, done.frames());
    assertEquals(1, done.files());
    assertEquals(List.of(0L, 40L, 60L), project.run(run).trajectory().steps());
    new CleanUp(project, Keep.NONE).run(List.of(run), NOBODY);
    assertTrue(project.run(run).trajectory().place().isEmpty());
  }

  @Test
  void aProjectThatCanOnlyBeReadIsLookedAtAndNotTouched() throws Exception {
    Path mount = Files.createDirectories(temporary.resolve("readonly"));
    assumeTrue(
        run("mount", "--bind", project.folder().toString(), mount.toString())
            && run("mount", "-o", "remount,bind,ro", mount.toString()),
        "skipped: this process may not mount");
    try {
      Project there = Project.open(mount);
      assertEquals(15, new CleanUp(there, Keep.LAST).preview(runs, NOBODY).frames());
      CleanUp deed = new CleanUp(there, Keep.LAST);
      assertThrows(UncheckedIOException.class, () -> deed.run(runs, NOBODY));
      assertEquals(6, there.run(runs.get(0)).trajectory().steps().size());
    } finally {
      run("umount", mount.toString());
    }
  }

  @Test
  void whoeverMissesFramesIsToldWhatBecameOfThem() {
    new CleanUp(project, Keep.LAST).run(runs, NOBODY);
    assertEquals(List.of(), said(run -> run.frame(run.frames().get(run.frames().size() - 1))));
    List<Finding> findings = said(run -> run.frames().forEach(run::frame));
    assertEquals(1, findings.size());
    assertEquals(3, findings.get(0).runs().size());
    String day = project.run(runs.get(0)).record().orElseThrow().cleaned().orElseThrow().day();
    assertTrue(findings.get(0).text().contains(day), findings.get(0).text());
    String why =
        assertThrows(BadInputException.class, () -> said(run -> run.frame(0))).getMessage();
    assertTrue(why.contains(day) && why.contains("last"), why);
    new CleanUp(project, Keep.NONE).run(runs, NOBODY);
    assertEquals(1, said(run -> run.frames().contains(0L)).size());
  }

  /** What is found by an analysis that looks at runs so. */
  private List<Finding> said(Consumer<RunData> look) {
    return new Analyses(project, Plugins.and(new Looking(look)))
        .analyse("test.looking", Tree.EMPTY, List.of(), Set.of(), Progress.NONE)
        .result()
        .findings();
  }

  /** Looks at runs and finds nothing. */
  @Extension(id = "test.looking")
  public static final class Looking implements AnalysisProvider<NoParameters> {
    private final Consumer<RunData> look;

    Looking(Consumer<RunData> look) {
      this.look = look;
    }

    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Analysis create(NoParameters settings) {
      return (runs, progress) -> {
        runs.forEach(look);
        return new Result(List.of(), List.of(), List.of(), List.of());
      };
    }
  }

  @Test
  void aRuleThatIsNoneIsRefused() {
    for (String text :
        List.of(
            "", "all", "every", "every:", "every:0", "every:1", "every:-3", "every:2.5", "LAST")) {
      String why = assertThrows(BadInputException.class, () -> Keep.of(text)).getMessage();
      assertTrue(why.startsWith("--keep: " + text + ":"), why);
    }
  }

  private List<PlannedRun> plan() {
    return Plan.of(project, List.of(), catalog).runs();
  }

  private static byte[] bytes(Project there, RunId run) throws IOException {
    return Files.readAllBytes(there.run(run).file("trajectory.gsd"));
  }

  /** Every file of the project and what is in it. */
  private Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(project.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Digest.hex(Digest.sha256().digest(Files.readAllBytes(file))));
      }
    }
    return files;
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
