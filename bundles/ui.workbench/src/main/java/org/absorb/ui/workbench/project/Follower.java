package org.absorb.ui.workbench.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.runner.Points;
import org.absorb.runner.Replication;
import org.absorb.runner.supervise.Overview;
import org.absorb.runner.supervise.ProgressFile;
import org.absorb.store.Later;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.ui.workbench.task.OwnThread;

/**
 * Looks at a project's folder twice a second, on a thread of its own, and says when something is
 * new. Reads only what was added to the journals, and an experiment only when its file has changed.
 */
final class Follower implements AutoCloseable {

  private static final long EVERY_MILLIS = 500;

  private final Project project;
  private final Catalog catalog;
  private final Consumer<ProjectState> listener;
  private final Consumer<String> trouble;
  private final OwnThread thread = new OwnThread("absorb-follower");
  private final Map<String, ExperimentState> known = new HashMap<>();
  private List<String> installed = List.of();
  private RunTable table;
  private ProjectState last = ProjectState.EMPTY;
  private String queued = "";
  private QueueOrder ordered = QueueOrder.NONE;
  private String told = "";

  /**
   * @param trouble told why the folder cannot be read, once a reason
   */
  Follower(
      Project project, Catalog catalog, Consumer<ProjectState> listener, Consumer<String> trouble) {
    this.trouble = trouble;
    this.project = project;
    this.catalog = catalog;
    this.listener = listener;
    thread.every(0, EVERY_MILLIS, this::attempt);
  }

  /** Looks soon. Any thread. */
  void look() {
    thread.run(this::attempt);
  }

  private void attempt() {
    try {
      ProjectState now = state();
      if (now != last) {
        last = now;
        listener.accept(now);
      }
      told = "";
    } catch (RuntimeException e) {
      // whatever it is, the next look may find the folder well again
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      if (!why.equals(told)) {
        told = why;
        trouble.accept(why);
      }
    }
  }

  /** The state of this moment; the very same object if nothing is new. */
  private ProjectState state() {
    boolean first = table == null;
    if (first) {
      Later<RunTable> reading = new Later<>(project::runs);
      experiments(); // the longer of the two where there are many cells
      table = reading.get();
    }
    boolean grown = table.refresh() || first;
    boolean attended = RunTable.attended(project.journal());
    List<Overview> work = ProgressFile.current(project.journal());
    List<ExperimentState> experiments =
        experiments().stream().map(is -> is.problem().isEmpty() ? asked(is) : heard(is)).toList();
    QueueOrder order = order();
    if (!grown
        && order == last.order()
        && attended == last.attended()
        && work.equals(last.work())
        && experiments.equals(last.experiments())) {
      return last;
    }
    // that a process has died shows in no journal
    boolean rowsAsBefore =
        !grown && attended == last.attended() && work.size() == last.work().size();
    return rowsAsBefore
        ? new ProjectState(experiments, last.rows(), last.orphans(), work, attended, order)
        : new ProjectState(experiments, rows(), table.orphans(), work, attended, order);
  }

  /** The order of the queue; the very same object if its file is as it was. */
  private QueueOrder order() {
    String stamp = stamp(project.queue().path());
    if (!stamp.equals(queued)) {
      ordered = QueueOrder.of(project.queue().read());
      queued = stamp;
    }
    return ordered;
  }

  private Map<RunId, RunRow> rows() {
    Map<RunId, RunRow> rows = new LinkedHashMap<>();
    table.settled().forEach(row -> rows.put(row.id(), row));
    return rows;
  }

  /** The experiments by themselves, without what the journals know of them. */
  private List<ExperimentState> experiments() {
    List<ExperimentState> states = new ArrayList<>();
    List<String> names = project.experiments();
    known.keySet().retainAll(names);
    List<String> extensions = catalog.entries().stream().map(Entry::id).toList();
    if (!extensions.equals(installed)) {
      installed = extensions;
      known.clear(); // what names a plugin means something else now
    }
    for (String name : names) {
      String stamp = stamp(project.experimentFile(name));
      ExperimentState before = known.get(name);
      ExperimentState now =
          before != null && before.stamp().equals(stamp) ? before : read(name, stamp);
      known.put(name, now);
      states.add(now);
    }
    return states;
  }

  /** What the journals know of an experiment that cannot be resolved: its runs can be read. */
  private ExperimentState heard(ExperimentState nothing) {
    Map<Tree, List<RunId>> cells = new LinkedHashMap<>();
    table.rows().stream()
        .filter(row -> row.experiment().equals(nothing.name()))
        .sorted(Comparator.comparingInt(RunRow::replica))
        .forEach(row -> cells.computeIfAbsent(row.cell(), c -> new ArrayList<>()).add(row.id()));
    return new ExperimentState(
        nothing.name(),
        nothing.stamp(),
        nothing.experiment(),
        nothing.problem(),
        cells.entrySet().stream()
            .map(cell -> new ExperimentState.CellRuns(cell.getKey(), cell.getValue()))
            .toList());
  }

  /**
   * Of an experiment that wants replicas until a precision those that were asked for by now: there
   * may never be more.
   */
  private ExperimentState asked(ExperimentState whole) {
    if (whole.experiment().filter(is -> is.until().isPresent()).isEmpty()) {
      return whole;
    }
    List<ExperimentState.CellRuns> cells =
        whole.cells().stream()
            .map(cell -> new ExperimentState.CellRuns(cell.coordinates(), asked(cell.runs())))
            .toList();
    return new ExperimentState(
        whole.name(), whole.stamp(), whole.experiment(), whole.problem(), cells);
  }

  private List<RunId> asked(List<RunId> runs) {
    int asked = Math.min(Replication.FIRST, runs.size());
    while (asked < runs.size() && table.row(runs.get(asked)).isPresent()) {
      asked++;
    }
    return runs.subList(0, asked);
  }

  private ExperimentState read(String name, String stamp) {
    Optional<Experiment> experiment = Optional.empty();
    try {
      experiment = Optional.of(project.experiment(name));
      List<ExperimentState.CellRuns> cells = new ArrayList<>();
      for (Points.Point point : Points.of(project, List.of(name), catalog, this::isBegun)) {
        cells.add(
            new ExperimentState.CellRuns(
                point.cell().coordinates(),
                IntStream.range(0, point.experiment().replicas()).mapToObj(point.runs()).toList()));
      }
      return new ExperimentState(name, stamp, experiment, "", cells);
    } catch (BadInputException e) {
      return new ExperimentState(name, stamp, experiment, e.getMessage(), List.of());
    }
  }

  private boolean isBegun(RunId run) {
    return Files.isDirectory(project.run(run).path());
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return is.lastModifiedTime().toString() + " " + is.size() + " " + is.fileKey();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
