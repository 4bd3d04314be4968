package org.absorb.ui.plots.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.absorb.model.figure.Role;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.series.Member;
import org.absorb.runner.series.SeriesSource;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.task.OwnThread;

/**
 * Reads the curves that are asked for, on a thread of its own, and again {@value #EVERY_MILLIS} ms
 * later as long as any of their runs is computed.
 */
final class LiveReader implements AutoCloseable {

  private static final long EVERY_MILLIS = 400;
  private static final long AGAIN_MILLIS = 2000;

  /**
   * What is to be read.
   *
   * @param names of an experiment's cells
   * @param column the name of the column; the first there is if it is none of the log's
   * @param apart whether a single cell is shown replica by replica
   */
  record Query(
      Project project,
      Selection selection,
      ProjectState state,
      Function<ExperimentState, CellNames> names,
      String column,
      boolean apart) {}

  private final Consumer<Lines> listener;
  private final Consumer<Throwable> trouble;
  private final AtomicBoolean due = new AtomicBoolean();
  private final OwnThread thread = new OwnThread("absorb-plot-reading");
  private volatile Query wanted;
  private Query done;
  private boolean troubled;
  private Project project;
  private SeriesSource source;

  /**
   * @param listener called on the reading thread
   * @param trouble told, on that thread too, why nothing can be read: once, until it can be again
   */
  LiveReader(Consumer<Lines> listener, Consumer<Throwable> trouble) {
    this.listener = listener;
    this.trouble = trouble;
  }

  /** Reads soon. Any thread. */
  void ask(Query query) {
    wanted = query;
    schedule(0);
  }

  /** Reads nothing more until it is asked again. Any thread. */
  void rest() {
    wanted = null;
  }

  private void schedule(long millis) {
    if (!due.getAndSet(true)) {
      thread.after(TimeUnit.MILLISECONDS.toNanos(millis), this::attempt);
    }
  }

  /** What goes wrong nobody would hear of: an executor keeps it to itself. */
  private void attempt() {
    due.set(false);
    try {
      look();
      troubled = false;
    } catch (RuntimeException | LinkageError e) {
      if (thread.isClosed()) {
        return;
      }
      project = null; // what was read may be half of it
      done = null;
      if (!troubled) {
        troubled = true;
        trouble.accept(e);
      }
      schedule(AGAIN_MILLIS);
    }
  }

  private void look() {
    Query query = wanted;
    if (query == null) {
      return;
    }
    if (project != query.project()) {
      project = query.project();
      source = new SeriesSource(project);
    }
    Subject subject = Subject.of(query.selection(), query.state(), query.names(), query.apart());
    boolean news =
        source.follow(subject.groups().stream().flatMap(group -> group.runs().stream()).toList());
    if (news || query != done) {
      done = query;
      Lines lines = lines(subject, query);
      listener.accept(lines);
      if (lines.going()) {
        schedule(EVERY_MILLIS);
      }
    } else if (subject.groups().stream()
        .anyMatch(group -> state(group, query.state()) == RunState.RUNNING)) {
      schedule(EVERY_MILLIS);
    }
  }

  private Lines lines(Subject subject, Query query) {
    List<Column> columns = source.columns();
    Optional<Column> column =
        columns.stream()
            .filter(known -> known.name().equals(query.column()))
            .findFirst()
            .or(() -> columns.stream().findFirst());
    String name = column.map(Column::name).orElse("");
    List<Lines.Line> lines = new ArrayList<>();
    int count = subject.groups().size();
    for (int i = 0; i < count; i++) {
      Subject.Group group = subject.groups().get(i);
      List<Member> members =
          group.runs().stream().map(id -> new Member(id, isAbsorbed(id, query.state()))).toList();
      lines.add(
          new Lines.Line(
              group,
              group.replica() < 0 ? Role.ordered(i, count) : Role.kind(i),
              source.mean(members, name),
              state(group, query.state()),
              progress(group, query.state()).orElse(Double.NaN),
              members.stream().allMatch(Member::absorbed)));
    }
    return new Lines(subject, columns, column, lines);
  }

  private static boolean isAbsorbed(RunId id, ProjectState state) {
    return state
        .row(id)
        .filter(row -> row.status() == RunStatus.FINISHED)
        .flatMap(RunRow::outcome)
        .filter(outcome -> outcome == Outcome.ABSORBED)
        .isPresent();
  }

  private static RunState state(Subject.Group group, ProjectState state) {
    RunState worst = RunState.TO_DO;
    for (RunId id : group.runs()) {
      RunState one = state.row(id).map(RunState::of).orElse(RunState.TO_DO);
      if (one == RunState.RUNNING) {
        return one;
      }
      worst = worst.worse(one);
    }
    return worst;
  }

  private static OptionalDouble progress(Subject.Group group, ProjectState state) {
    return group.runs().stream()
        .flatMap(id -> state.running(id).stream())
        .filter(run -> run.of() > 0)
        .mapToDouble(run -> (double) run.step() / run.of())
        .average();
  }

  @Override
  public void close() {
    thread.close();
  }
}
