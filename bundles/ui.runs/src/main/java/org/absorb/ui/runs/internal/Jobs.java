package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.supervise.Overview;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/** Makes the jobs of a project from its state. */
final class Jobs {

  /** Names a run by its coordinates and its replica. */
  interface Naming {
    String name(String experiment, RunRow row);
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
   * The experiments with runs that run, wait, are paused or have failed.
   *
   * @param project for the jobs to know; not asked
   * @param attended whether somebody works on the queue, or is about to
   */
  static List<Job> of(OpenProject project, ProjectState state, boolean attended, Naming naming) {
    return new Jobs(project, state, attended, naming).all();
  }

  private List<Job> all() {
    Map<String, Map<RunState, List<RunRow>>> open = new LinkedHashMap<>();
    Map<String, Integer> known = new HashMap<>();
    for (RunRow row : state.rows().values()) {
      known.merge(row.experiment(), 1, Integer::sum);
      RunState is = RunState.of(row);
      if (Job.ORDER.contains(is)) {
        open.computeIfAbsent(row.experiment(), name -> new EnumMap<>(RunState.class))
            .computeIfAbsent(is, any -> new ArrayList<>())
            .add(row);
      }
    }
    Set<String> busy = new HashSet<>();
    open.forEach(
        (name, rows) -> {
          if (rows.containsKey(RunState.RUNNING) || rows.containsKey(RunState.QUEUED)) {
            busy.add(name);
          }
        });
    List<Job> jobs = new ArrayList<>();
    open.forEach(
        (name, rows) -> {
          if (rows.size() > 1 || !rows.containsKey(RunState.CANCELLED)) {
            jobs.add(job(name, rows, known.get(name), busy.size() == 1));
          }
        });
    jobs.sort(
        (a, b) -> Integer.compare(Job.ORDER.indexOf(a.state()), Job.ORDER.indexOf(b.state())));
    return jobs;
  }

  private Job job(String name, Map<RunState, List<RunRow>> rows, int known, boolean only) {
    List<RunId> wanted =
        state.experiment(name).map(ExperimentState::cells).orElse(List.of()).stream()
            .flatMap(cell -> cell.runs().stream())
            .toList();
    int listed = rows.values().stream().mapToInt(List::size).sum();
    int total = wanted.isEmpty() ? known : wanted.size();
    int done =
        wanted.isEmpty()
            ? known - listed
            : (int) wanted.stream().filter(id -> status(id) == RunStatus.FINISHED).count();
    Map<RunState, Integer> counts = new EnumMap<>(RunState.class);
    List<Job.Member> members = new ArrayList<>();
    for (RunState each : Job.ORDER) {
      List<RunRow> of = rows.getOrDefault(each, List.of());
      if (!of.isEmpty()) {
        counts.put(each, of.size());
        int most = each == RunState.RUNNING ? of.size() : Job.LISTED;
        of.stream().limit(most).map(row -> member(name, row)).forEach(members::add);
      }
    }
    List<Job.Member> now = members.stream().filter(m -> m.state() == RunState.RUNNING).toList();
    double parts = now.stream().filter(m -> m.of() > 0).mapToDouble(Jobs::part).sum();
    double rate = now.stream().mapToDouble(Job.Member::rate).sum();
    return new Job(
        project,
        name,
        total,
        done,
        counts,
        total == 0 ? 0 : Math.min(1, (done + parts) / total),
        rate,
        left(now, counts.getOrDefault(RunState.QUEUED, 0), rate, only),
        attended,
        members);
  }

  private RunStatus status(RunId id) {
    return state.row(id).map(RunRow::status).orElse(RunStatus.PLANNED);
  }

  private static double part(Job.Member run) {
    return (double) run.step() / run.of();
  }

  /**
   * The supervisor's own estimate if it works on nothing else; otherwise as if those that wait were
   * like those that run.
   */
  private double left(List<Job.Member> now, int waiting, double rate, boolean only) {
    Optional<Overview> told =
        state.work().stream().filter(work -> Double.isFinite(work.secondsLeft())).findFirst();
    if (only && told.isPresent()) {
      return told.get().secondsLeft();
    }
    double steps = now.stream().mapToDouble(run -> run.of() - run.step()).sum();
    double each = now.stream().mapToDouble(Job.Member::of).average().orElse(0);
    return rate > 0 ? (steps + waiting * each) / rate : Double.NaN;
  }

  private Job.Member member(String experiment, RunRow row) {
    Overview.Running run = running.get(row.id());
    return new Job.Member(
        row.id(),
        naming.name(experiment, row),
        RunState.of(row),
        run == null ? row.steps() : Math.max(row.steps(), run.step()),
        run == null ? 0 : run.of(),
        run == null ? 0 : run.rate(),
        row.message());
  }
}
