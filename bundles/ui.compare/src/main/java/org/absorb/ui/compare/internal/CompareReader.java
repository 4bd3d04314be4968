package org.absorb.ui.compare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.compare.Contrast;
import org.absorb.runner.compare.Party;
import org.absorb.runner.series.MeanCurve;
import org.absorb.runner.series.Member;
import org.absorb.runner.series.SeriesSource;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.task.OwnThread;

/** Reads what a comparison shows, on a thread of its own. */
final class CompareReader implements AutoCloseable {

  /**
   * What is to be read.
   *
   * @param column the name of the column; the first there is if it is none of them
   * @param natural whether x is natural time, where all sides have one
   */
  record Query(Comparison comparison, ProjectState state, String column, boolean natural) {}

  private final Catalog catalog;
  private final Consumer<CompareView> listener;
  private final Consumer<Throwable> trouble;
  private final OpenProject project;
  private final SeriesSource source;
  private final OwnThread thread = new OwnThread("absorb-comparing");
  private volatile Query wanted;
  private boolean troubled;

  /**
   * @param listener called on the reading thread
   * @param trouble told why nothing can be read: once, until it can be again
   */
  CompareReader(
      OpenProject project,
      Catalog catalog,
      Consumer<CompareView> listener,
      Consumer<Throwable> trouble) {
    this.project = project;
    this.catalog = catalog;
    this.listener = listener;
    this.trouble = trouble;
    this.source = new SeriesSource(project.files());
  }

  /** Reads soon. Any thread. */
  void ask(Query query) {
    wanted = query;
    thread.instead(0, this::attempt);
  }

  private void attempt() {
    Query query = wanted;
    try {
      CompareView view = read(query);
      listener.accept(view);
      troubled = false;
    } catch (RuntimeException | LinkageError e) {
      if (!troubled && !thread.isClosed()) {
        troubled = true;
        trouble.accept(e);
      }
    }
  }

  private CompareView read(Query query) {
    ProjectState state = query.state();
    List<Side> sides = query.comparison().sides();
    Set<String> experiments = sides.stream().map(Side::experiment).collect(Collectors.toSet());
    List<String> names =
        sides.stream()
            .map(side -> SideRuns.name(side, project, state, experiments.size() > 1))
            .toList();
    Contrast contrast =
        Contrast.of(
            project.files(),
            sides,
            side -> SideRuns.of(side, state),
            side -> Compares.letter(sides.indexOf(side)),
            project.results(),
            catalog);
    source.follow(
        contrast.parties().stream()
            .flatMap(party -> party.rows().stream())
            .map(RunRow::id)
            .toList());
    List<Column> columns = source.columns();
    Optional<Column> column =
        columns.stream()
            .filter(known -> known.name().equals(query.column()))
            .findFirst()
            .or(() -> columns.stream().findFirst());
    boolean natural =
        query.natural() && contrast.parties().stream().allMatch(party -> party.clock() > 0);
    List<CompareView.Line> lines = new ArrayList<>();
    for (Party party : contrast.parties()) {
      lines.add(line(party, column.map(Column::name).orElse(""), natural));
    }
    return new CompareView(query.comparison(), contrast, names, columns, column, lines, natural);
  }

  private CompareView.Line line(Party party, String column, boolean natural) {
    List<Member> members =
        party.rows().stream().map(row -> new Member(row.id(), isAbsorbed(row))).toList();
    MeanCurve curve = source.mean(members, column);
    double scale = natural ? party.clock() : 1;
    double[] x = new double[curve.step().length];
    for (int i = 0; i < x.length; i++) {
      x[i] = scale * curve.step()[i];
    }
    boolean going = party.rows().stream().anyMatch(row -> row.status() == RunStatus.RUNNING);
    return new CompareView.Line(
        x, curve, going, !members.isEmpty() && members.stream().allMatch(Member::absorbed));
  }

  private static boolean isAbsorbed(RunRow row) {
    return row.status() == RunStatus.FINISHED
        && row.outcome().equals(Optional.of(Outcome.ABSORBED));
  }

  @Override
  public void close() {
    thread.close();
  }
}
