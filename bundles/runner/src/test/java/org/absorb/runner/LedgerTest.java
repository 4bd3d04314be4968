package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.analyse.Runs;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.FilesRead;
import org.absorb.runner.support.FinishedRuns;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.Need;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a project of many runs: counted in files, since times depend on the machine. */
class LedgerTest {

  private static final int CELLS = 20;
  private static final int REPLICAS = 6;
  private static final int RUNS = CELLS * REPLICAS;

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void project() {
    project = FinishedRuns.make(temporary.resolve("p"), 1, CELLS, REPLICAS, catalog);
  }

  @Test
  void aPlanOfFinishedRunsOpensNoneOfThem() {
    Set<String> read =
        reads(
            () -> {
              assertEquals(Map.of(Need.FOUND, RUNS), plan().counts());
              assertEquals(0, plan().enqueue());
            });
    assertEquals(Set.of(), ofRuns(read));
    assertTrue(read.size() <= 4, read + "");
  }

  @Test
  void analysesSeeTheRunsWithoutOpeningThem() {
    Set<String> read = reads(() -> assertEquals(RUNS, Runs.of(project, List.of(), catalog).size()));
    assertEquals(Set.of(), ofRuns(read));
  }

  @Test
  void whatAPlanWantsBeyondWhatIsThereIsToldByTheJournals() {
    project.save(
        FinishedRuns.sweep("longer", CELLS, 1, 1).with(path("protocol.steps"), number(2000)));
    project.save(
        FinishedRuns.sweep("denser", CELLS, 1, 1).with(path("protocol.record.every"), number(5)));
    project.save(FinishedRuns.sweep("more", CELLS, REPLICAS + 1, 1));
    project.save(
        FinishedRuns.sweep("shorter", CELLS, REPLICAS, 1)
            .with(path("protocol.steps"), number(700)));
    Map<String, Map<Need, Long>> needs =
        Map.of(
            "longer", Map.of(Need.EXTEND, (long) CELLS),
            "denser", Map.of(Need.REPLAY, (long) CELLS),
            "more", Map.of(Need.FOUND, (long) RUNS, Need.START, (long) CELLS),
            "shorter", Map.of(Need.FOUND, (long) RUNS));
    needs.forEach((name, expected) -> assertEquals(expected, needs(name), name));
    Set<String> read = reads(() -> needs("denser"));
    assertEquals(Set.of(), ofRuns(read));
    read = reads(() -> needs("more"));
    assertEquals(Set.of(), ofRuns(read), "nor is one looked for that has no folder");
  }

  @Test
  void aJournalOfAnEarlierVersionIsCompletedByTheNextOrder() throws IOException {
    for (Path file : journals()) {
      String text = Files.readString(file);
      Files.writeString(
          file, text.replaceAll(", \"recorded\": (\\{.*\\}|\"[0-9a-f]+\")\\}\n", "}\n"));
    }
    Set<String> read = reads(() -> assertEquals(Map.of(Need.FOUND, RUNS), plan().counts()));
    assertEquals(RUNS, ofRuns(read).size(), "each record once");
    assertEquals(0, plan().enqueue());
    read = reads(() -> assertEquals(Map.of(Need.FOUND, RUNS), plan().counts()));
    assertEquals(Set.of(), ofRuns(read));
    Ledger.of(project).rows().values().forEach(row -> assertEquals("sweep 1", row.experiment()));
  }

  @Test
  void lostJournalsAreMadeAgainFromTheFolders() throws IOException {
    Map<RunId, RunRow> before = Ledger.of(project).rows();
    for (Path file : journals()) {
      Files.delete(file);
    }
    Map<RunId, RunRow> found = Ledger.of(project).rows();
    assertEquals(before.keySet(), found.keySet());
    before.forEach(
        (id, row) -> {
          assertEquals(RunStatus.FINISHED, found.get(id).status());
          assertEquals(row.stateHash(), found.get(id).stateHash());
          assertEquals(row.logHash(), found.get(id).logHash());
          assertEquals(row.recorded(), found.get(id).recorded());
        });
    assertEquals(0, plan().enqueue());
    assertEquals(Set.of(), ofRuns(reads(() -> plan().counts())));
    assertEquals(before.size(), project.runs().rows().size());
  }

  @Test
  void aFolderThatWasRemovedIsMissed() {
    RunFolder one = project.run(plan().runs().get(7).id());
    one.delete();
    assertEquals(Map.of(Need.FOUND, RUNS - 1, Need.START, 1), plan().counts());
  }

  @Test
  void whatIsNotFinishedIsAskedOfItsFolder() {
    RunId id = plan().runs().get(7).id();
    RunFolder folder = project.run(id);
    folder.save(folder.record().orElseThrow().in(RunStatus.FAILED, 400, "why"));
    try (var journal = org.absorb.store.journal.Journal.open(project.journal())) {
      journal.write(project.runs().row(id).orElseThrow().in(RunStatus.FAILED, "why"));
    }
    Set<String> read =
        reads(() -> assertEquals(Map.of(Need.FOUND, RUNS - 1, Need.RESUME, 1), plan().counts()));
    assertEquals(Set.of(id.hex()), ofRuns(read));
  }

  @Test
  void aRunThatWaitsToBeExtendedIsNotWrittenDownAsFinished() {
    project.save(
        FinishedRuns.sweep("longer", CELLS, 1, 1).with(path("protocol.steps"), number(2000)));
    assertEquals(CELLS, Plan.of(project, List.of("longer"), catalog).enqueue());
    assertEquals(0, Plan.of(project, List.of("sweep 1"), catalog).enqueue());
    long queued =
        project.runs().rows().stream().filter(row -> row.status() == RunStatus.QUEUED).count();
    assertEquals(CELLS, queued);
  }

  private Plan plan() {
    return Plan.of(project, List.of(), catalog);
  }

  private Map<Need, Long> needs(String experiment) {
    return Plan.of(project, List.of(experiment), catalog).runs().stream()
        .collect(Collectors.groupingBy(PlannedRun::need, Collectors.counting()));
  }

  private Set<String> reads(Runnable action) {
    return FilesRead.of(project.folder(), action);
  }

  /** The runs of which anything was read. */
  private static Set<String> ofRuns(Set<String> read) {
    return read.stream()
        .filter(path -> path.startsWith("runs/"))
        .map(path -> path.split("/")[2])
        .collect(Collectors.toSet());
  }

  private List<Path> journals() throws IOException {
    try (Stream<Path> files = Files.list(project.journal())) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
    }
  }

  private static org.absorb.model.value.Path path(String text) {
    return org.absorb.model.value.Path.of(text);
  }

  private static org.absorb.model.value.Value number(int value) {
    return Experiments.json(Integer.toString(value));
  }
}
