package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.runner.supervise.Hands;
import org.absorb.runner.supervise.Overview;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.project.QueueOrder;

/** States of a project for tests: rows one after the other, ids counted from 0. */
final class Sketch {

  private final Map<RunId, RunRow> rows = new LinkedHashMap<>();
  private final Map<String, List<RunId>> experiments = new LinkedHashMap<>();
  private final List<Overview.Running> running = new ArrayList<>();
  private final Set<RunId> away = new HashSet<>();
  private double secondsLeft = Double.NaN;

  static final Jobs.Naming NAMES =
      new Jobs.Naming() {
        @Override
        public String cell(String experiment, Tree coordinates) {
          return "$N$ 500";
        }

        @Override
        public String run(String experiment, Tree coordinates, int replica) {
          return "$N$ 500, replica " + replica;
        }
      };

  static RunId id(int number) {
    return new RunId(String.format("%016x", number));
  }

  Sketch rows(String experiment, RunStatus status, int count) {
    for (int i = 0; i < count; i++) {
      RunId id = id(rows.size());
      RunRow row = RunRow.queued(id, experiment, Tree.EMPTY, i);
      rows.put(
          id,
          status == RunStatus.FINISHED
              ? row.ended(Outcome.ABSORBED, 100, "", "")
              : row.in(status, status == RunStatus.FAILED ? "disk full\nat step 3" : ""));
      experiments.computeIfAbsent(experiment, any -> new ArrayList<>()).add(id);
    }
    return this;
  }

  Sketch running(String experiment, long step, long of, double rate) {
    running.add(new Overview.Running(id(rows.size()), experiment, 0, step, of, rate));
    return rows(experiment, RunStatus.RUNNING, 1);
  }

  Sketch left(double seconds) {
    secondsLeft = seconds;
    return this;
  }

  /** The last of its rows were handed to a cluster. */
  Sketch away(int number) {
    rows.keySet().stream().skip(rows.size() - number).forEach(away::add);
    return this;
  }

  ProjectState state() {
    List<ExperimentState> states = new ArrayList<>();
    experiments.forEach(
        (name, ids) ->
            states.add(
                new ExperimentState(
                    name,
                    "",
                    Optional.empty(),
                    "",
                    List.of(new ExperimentState.CellRuns(Tree.EMPTY, ids)))));
    Overview work = new Overview(0, rows.size(), 0, running, 0, secondsLeft, new Hands(2, 1));
    return new ProjectState(
        states,
        rows,
        Set.of(),
        running.isEmpty() ? List.of() : List.of(work),
        !running.isEmpty(),
        new QueueOrder(Map.of(), Map.of(), away),
        "");
  }

  List<Job> jobs() {
    return Jobs.of(null, state(), !running.isEmpty(), NAMES);
  }
}
