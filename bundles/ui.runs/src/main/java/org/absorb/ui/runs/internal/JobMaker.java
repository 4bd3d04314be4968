package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.runner.supervise.Overview;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/** Makes the job of one experiment from its rows. */
final class JobMaker {

  private final OpenProject project;
  private final ProjectState state;
  private final String experiment;
  private final boolean attended;
  private final Jobs.Naming naming;
  private final Map<RunId, Overview.Running> running;
  private final Optional<Double> told;
  private final List<CellRuns> wanted;
  private final Map<RunId, CellRuns> cellOf = new HashMap<>();
  private int place = Integer.MAX_VALUE;

  /**
   * @param told seconds until all is done, if somebody knows better
   */
  JobMaker(
      OpenProject project,
      ProjectState state,
      String experiment,
      boolean attended,
      Jobs.Naming naming,
      Map<RunId, Overview.Running> running,
      Optional<Double> told) {
    this.project = project;
    this.state = state;
    this.experiment = experiment;
    this.attended = attended;
    this.naming = naming;
    this.running = running;
    this.told = told;
    this.wanted = state.experiment(experiment).map(ExperimentState::cells).orElse(List.of());
    wanted.forEach(cell -> cell.runs().forEach(run -> cellOf.put(run, cell)));
  }

  /** Where the first of its runs stands in the queue that waits or runs; after {@link #make}. */
  int place() {
    return place;
  }

  /**
   * @param rows all that are known of the experiment
   */
  Job make(List<RunRow> rows) {
    Map<Tree, List<RunRow>> open = new LinkedHashMap<>();
    for (RunRow row : rows) {
      if (Job.ORDER.contains(RunState.of(row))) {
        open.computeIfAbsent(coordinates(row), any -> new ArrayList<>()).add(row);
      }
    }
    List<Draft> drafts = new ArrayList<>();
    open.forEach((coordinates, of) -> drafts.add(new Draft(coordinates, of)));
    drafts.sort(Comparator.comparing(Draft::place));
    List<RunRow> all = open.values().stream().flatMap(List::stream).toList();
    int listed = all.size();
    int total =
        wanted.isEmpty() ? rows.size() : wanted.stream().mapToInt(c -> c.runs().size()).sum();
    int done = wanted.isEmpty() ? rows.size() - listed : done(wanted);
    place =
        drafts.stream()
            .filter(draft -> draft.state() == RunState.RUNNING || draft.state() == RunState.QUEUED)
            .mapToInt(Draft::place)
            .min()
            .orElse(Integer.MAX_VALUE);
    List<Job.Cell> cells = new ArrayList<>();
    Map<RunState, List<RunId>> more = new EnumMap<>(RunState.class);
    for (RunState each : Job.ORDER) {
      int count = 0;
      for (Draft draft : drafts) {
        if (draft.state() != each) {
          continue;
        } else if (each == RunState.RUNNING || count++ < Job.LISTED) {
          cells.add(cell(draft));
        } else {
          more.computeIfAbsent(each, any -> new ArrayList<>()).add(draft.head());
        }
      }
    }
    return new Job(
        project,
        experiment,
        amount(all, total, done, told),
        attended || away(all),
        cells,
        more,
        drafts.size() == 1 && wanted.size() <= 1,
        drafts.stream()
            .filter(draft -> draft.place() < Integer.MAX_VALUE)
            .map(Draft::head)
            .toList());
  }

  /** Whether all that waits was handed to a cluster, which sees to it. */
  private boolean away(List<RunRow> rows) {
    List<RunRow> waiting =
        rows.stream().filter(row -> RunState.of(row) == RunState.QUEUED).toList();
    return !waiting.isEmpty()
        && waiting.stream().allMatch(row -> state.order().away().contains(row.id()));
  }

  private Tree coordinates(RunRow row) {
    CellRuns cell = cellOf.get(row.id());
    return cell == null ? row.cell() : cell.coordinates();
  }

  private int done(List<CellRuns> cells) {
    int done = 0;
    for (CellRuns cell : cells) {
      for (RunId run : cell.runs()) {
        RunStatus status = state.row(run).map(RunRow::status).orElse(RunStatus.PLANNED);
        done += status == RunStatus.FINISHED ? 1 : 0;
      }
    }
    return done;
  }

  /** The open rows of a cell. */
  private final class Draft {
    private final Tree coordinates;
    private final List<RunRow> rows;
    private final RunState state;
    private final RunRow first;

    Draft(Tree coordinates, List<RunRow> rows) {
      this.coordinates = coordinates;
      this.rows = rows;
      this.state =
          rows.stream()
              .map(RunState::of)
              .min(Comparator.comparing(Job.ORDER::indexOf))
              .orElseThrow();
      this.first =
          rows.stream()
              .min(
                  Comparator.comparing((RunRow row) -> JobMaker.this.state.order().place(row.id())))
              .orElseThrow();
    }

    RunState state() {
      return state;
    }

    RunId head() {
      return first.id();
    }

    int place() {
      return JobMaker.this.state.order().place(first.id());
    }
  }

  private Job.Cell cell(Draft draft) {
    List<Job.Member> members = new ArrayList<>();
    for (RunState each : Job.ORDER) {
      draft.rows.stream()
          .filter(row -> RunState.of(row) == each)
          .limit(each == RunState.RUNNING ? draft.rows.size() : Job.LISTED)
          .map(row -> member(draft.coordinates, row))
          .forEach(members::add);
    }
    CellRuns known = cellOf.get(draft.head());
    int total = known == null ? draft.rows.size() : known.runs().size();
    int done = known == null ? 0 : done(List.of(known));
    return new Job.Cell(
        draft.coordinates,
        naming.cell(experiment, draft.coordinates),
        amount(draft.rows, total, done, Optional.empty()),
        members,
        draft.head());
  }

  private Job.Member member(Tree coordinates, RunRow row) {
    Overview.Running run = running.get(row.id());
    return new Job.Member(
        row.id(),
        naming.run(experiment, coordinates, row.replica()),
        RunNames.replica(row),
        RunState.of(row),
        run == null ? row.steps() : Math.max(row.steps(), run.step()),
        run == null ? 0 : run.of(),
        run == null ? 0 : run.rate(),
        row.message());
  }

  /** Those that wait are taken to be like those that run, unless somebody knows better. */
  private Job.Amount amount(List<RunRow> open, int total, int done, Optional<Double> known) {
    Map<RunState, Integer> counts = new EnumMap<>(RunState.class);
    double parts = 0;
    double steps = 0;
    double whole = 0;
    double rate = 0;
    int now = 0;
    for (RunRow row : open) {
      counts.merge(RunState.of(row), 1, Integer::sum);
      Overview.Running run = RunState.of(row) == RunState.RUNNING ? running.get(row.id()) : null;
      if (run != null && run.of() > 0) {
        long step = Math.max(row.steps(), run.step());
        parts += (double) step / run.of();
        steps += run.of() - step;
        whole += run.of();
        rate += run.rate();
        now++;
      }
    }
    double waiting = counts.getOrDefault(RunState.QUEUED, 0) * (now == 0 ? 0 : whole / now);
    return new Job.Amount(
        total,
        done,
        counts,
        total == 0 ? 0 : Math.min(1, (done + parts) / total),
        rate,
        known.orElse(rate > 0 ? (steps + waiting) / rate : Double.NaN));
  }
}
