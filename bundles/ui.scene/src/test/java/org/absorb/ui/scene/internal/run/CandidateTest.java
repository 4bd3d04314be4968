package org.absorb.ui.scene.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.ProjectState;
import org.junit.jupiter.api.Test;

/** Which runs can be looked at, of what is picked. */
class CandidateTest {

  private static final Function<ExperimentState, CellNames> NAMES =
      known -> new CellNames(known, Computed.CATALOG);

  private static final Tree FIRST = Tree.EMPTY.with("system.particles", Value.of(100));
  private static final Tree SECOND = Tree.EMPTY.with("system.particles", Value.of(200));

  private final Map<RunId, RunRow> rows = new HashMap<>();

  private static RunId id(int number) {
    return new RunId(String.format("%016x", number));
  }

  /** Runs 0 and 1 of the first cell, 2 and 3 of the second; 1 has not begun. */
  private ProjectState state() {
    for (int i : new int[] {0, 2, 3}) {
      Tree cell = i < 2 ? FIRST : SECOND;
      rows.putIfAbsent(
          id(i), RunRow.queued(id(i), "sweep", cell, i % 2).ended(Outcome.ABSORBED, 5, "", ""));
    }
    rows.put(id(1), RunRow.queued(id(1), "sweep", FIRST, 1));
    Experiment sweep = new Experiment("sweep", Tree.EMPTY, List.of(), 2, 1, "");
    List<CellRuns> cells =
        List.of(
            new CellRuns(FIRST, List.of(id(0), id(1))),
            new CellRuns(SECOND, List.of(id(2), id(3))));
    return new ProjectState(
        List.of(new ExperimentState("sweep", "", Optional.of(sweep), "", cells)),
        rows,
        List.of(),
        false);
  }

  private static final Selection SWEEP =
      new Selection(Optional.empty(), Optional.of("sweep"), List.of(), List.of());

  private List<RunId> ids(Selection selection) {
    return Candidate.of(selection, state(), NAMES).stream().map(Candidate::id).toList();
  }

  @Test
  void ofAnExperimentAllThatHaveBegun() {
    assertEquals(List.of(id(0), id(2), id(3)), ids(SWEEP));
    assertEquals(List.of(id(0), id(2), id(3)), ids(Selection.NONE), "or of the whole project");
  }

  @Test
  void ofACellItsRunsAndOfRunsThemselves() {
    assertEquals(List.of(id(2), id(3)), ids(SWEEP.cells(List.of(SECOND))));
    assertEquals(List.of(id(3)), ids(SWEEP.cells(List.of(SECOND)).runs(List.of(id(3)))));
    assertEquals(List.of(), ids(SWEEP.runs(List.of(id(1)))));
  }

  @Test
  void theOneSeenStaysAndElseOneThatRuns() {
    List<Candidate> all = Candidate.of(SWEEP, state(), NAMES);
    assertEquals(id(2), Candidate.choose(all, Optional.of(id(2))).orElseThrow().id());
    assertEquals(id(0), Candidate.choose(all, Optional.of(id(9))).orElseThrow().id());
    rows.put(id(3), RunRow.queued(id(3), "sweep", SECOND, 1).in(RunStatus.RUNNING, ""));
    all = Candidate.of(SWEEP, state(), NAMES);
    assertEquals(id(3), Candidate.choose(all, Optional.empty()).orElseThrow().id());
    assertEquals(Optional.empty(), Candidate.choose(List.of(), Optional.of(id(0))));
  }
}
