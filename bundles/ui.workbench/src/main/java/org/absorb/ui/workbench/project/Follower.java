package org.absorb.ui.workbench.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The experiments by name, without what the journals know of them. */
  private final SortedMap<String, ExperimentState> alone = new TreeMap<>();

  private List<String> installed = List.of();
  private Later<RunTable> journals;

  /** What the journals say; {@code null} until they are read. */
  private RunTable table;

  /** Whether the journals have more than {@link #last}. */
  private boolean grown;

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
        grown = false;
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
    read();
    boolean attended = RunTable.attended(project.journal());
    List<Overview> work = ProgressFile.current(project.journal());
    List<ExperimentState> experiments =
        alone.values().stream().map(is -> is.problem().isEmpty() ? asked(is) : heard(is)).toList();
    QueueOrder order = order();
    String documents = documents();
    if (!grown
        && order == last.order()
        && documents.equals(last.documents())
        && attended == last.attended()
        && work.equals(last.work())
        && experiments.equals(last.experiments())) {
      return last;
    }
    // that a process has died shows in no journal
    boolean rowsAsBefore =
        !grown && attended == last.attended() && work.size() == last.work().size();
    if (rowsAsBefore) {
      return new ProjectState(
          experiments, last.rows(), last.orphans(), work, attended, order, documents);
    }
    Set<RunId> orphans = table.orphans();
    return new ProjectState(
        experiments, table.settled(orphans), orphans, work, attended, order, documents);
  }

  /** Reads what is new in the experiments and the journals: the first time both at once. */
  private void read() {
    if (table == null) {
      journals = new Later<>(project::runs);
      experiments();
      table = journals.get();
      grown = true;
    } else {
      experiments();
      grown |= table.refresh();
    }
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

  /** A folder has another time whenever a file in it comes, goes or is put in another's place. */
  private String documents() {
    return Stream.of(project.analyses(), project.comparisonFolder(), project.figures())
        .map(Follower::stamp)
        .collect(Collectors.joining(", "));
  }

  /** Reads the experiments whose files have changed. */
  private void experiments() {
    List<String> names = project.experiments();
    alone.keySet().retainAll(names);
    List<String> extensions = catalog.entries().stream().map(Entry::id).toList();
    if (!extensions.equals(installed)) {
      installed = extensions;
      alone.clear(); // what names a plugin means something else now
    }
    for (String name : names) {
      String stamp = stamp(project.experimentFile(name));
      ExperimentState before = alone.get(name);
      if (before == null || !before.stamp().equals(stamp)) {
        alone.put(name, read(name, stamp));
      }
    }
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
      List<Points.Point> points = Points.of(project, List.of(name), catalog, this::isBegun);
      List<ExperimentState.CellRuns> cells =
          points.parallelStream().map(Follower::runs).toList(); // a hundred thousand ids take time
      return new ExperimentState(name, stamp, experiment, "", cells);
    } catch (BadInputException e) {
      return new ExperimentState(name, stamp, experiment, e.getMessage(), List.of());
    }
  }

  private static ExperimentState.CellRuns runs(Points.Point point) {
    List<RunId> runs = new ArrayList<>(point.experiment().replicas());
    for (int replica = 0; replica < point.experiment().replicas(); replica++) {
      runs.add(point.run(replica));
    }
    return new ExperimentState.CellRuns(point.cell().coordinates(), runs);
  }

  /** A row that is there by now says so without a look at the folder, which may be far away. */
  private boolean isBegun(RunId run) {
    return journals.now().flatMap(rows -> rows.row(run)).isPresent()
        || Files.isDirectory(project.run(run).path());
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
