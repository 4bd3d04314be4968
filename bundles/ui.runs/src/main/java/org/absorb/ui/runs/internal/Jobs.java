package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.runner.supervise.Overview;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/** Makes the jobs of a project from its state. */
final class Jobs {

  /** Names cells, and runs by their coordinates and replica. */
  interface Naming {

    /** Text with symbols; empty for the only cell. */
    String cell(String experiment, Tree coordinates);

    String run(String experiment, Tree coordinates, int replica);
  }

  private final OpenProject project;
  private final ProjectState state;
  private final boolean attended;
  private final Naming naming;
  private final Map<RunId, Overview.Running> running = new HashMap<>();

  private Jobs(OpenProject project, ProjectState state, boolean attended, Naming naming) {
    this.project = project;
    this.state = state;
    this.attended = attended;
    this.naming = naming;
    for (Overview work : state.work()) {
      work.running().forEach(run -> running.put(run.id(), run));
    }
  }

  /**
   * The experiments with runs that run, wait, are paused or have failed: first those that somebody
   * waits for, in the order of the queue. A run that several want is there for each of them.
   *
   * @param project for the jobs to know; not asked
   * @param attended whether somebody works on the queue, or is about to
   */
  static List<Job> of(OpenProject project, ProjectState state, boolean attended, Naming naming) {
    return new Jobs(project, state, attended, naming).all();
  }

  private List<Job> all() {
    Map<String, List<RunRow>> rows = new LinkedHashMap<>();
    for (RunRow row : state.rows().values()) {
      for (String experiment : state.order().wanting(row)) {
        rows.computeIfAbsent(experiment, name -> new ArrayList<>()).add(row);
      }
    }
    long busy = rows.values().stream().filter(Jobs::isBusy).count();
    List<Job> jobs = new ArrayList<>();
    Map<Job, Integer> places = new IdentityHashMap<>();
    rows.forEach(
        (name, of) -> {
          if (of.stream().anyMatch(Jobs::isOpen)) {
            JobMaker maker =
                new JobMaker(project, state, name, attended, naming, running, told(busy == 1));
            Job job = maker.make(of);
            jobs.add(job);
            places.put(job, job.open() ? maker.place() : Integer.MAX_VALUE);
          }
        });
    jobs.sort(
        Comparator.comparing((Job job) -> !job.open())
            .thenComparing(places::get)
            .thenComparing(job -> Job.ORDER.indexOf(job.state())));
    return jobs;
  }

  /** What the supervisor says, where it works on nothing else; a cluster's task sees its own. */
  private Optional<Double> told(boolean only) {
    boolean sees = only && state.work().size() == 1 && state.order().away().isEmpty();
    return state.work().stream()
        .map(Overview::secondsLeft)
        .filter(seconds -> sees && Double.isFinite(seconds))
        .findFirst();
  }

  private static boolean isBusy(List<RunRow> rows) {
    return rows.stream()
        .map(RunState::of)
        .anyMatch(is -> is == RunState.RUNNING || is == RunState.QUEUED);
  }

  /** What was cancelled and nothing else is no job. */
  private static boolean isOpen(RunRow row) {
    RunState is = RunState.of(row);
    return Job.ORDER.contains(is) && is != RunState.CANCELLED;
  }
}
