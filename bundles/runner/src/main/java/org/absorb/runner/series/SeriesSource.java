package org.absorb.runner.series;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Column;
import org.absorb.model.run.RunId;
import org.absorb.store.Project;
import org.absorb.store.run.LogTail;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * The curves of some runs of a project. {@link #follow} reads files: what was added since, no more;
 * everything else answers from memory. A curve has at most some 2000 points, and keeps the first
 * and the last. One thread at a time.
 */
public final class SeriesSource {

  private final Project project;
  private final Map<RunId, Followed> runs = new LinkedHashMap<>();

  private static final class Followed {
    private final RunFolder folder;
    private final LogTail tail;
    private final Thinned rows = new Thinned();
    private List<Column> columns = List.of();

    Followed(RunFolder folder) {
      this.folder = folder;
      this.tail = folder.tail();
    }

    boolean read() {
      try {
        boolean any = tail.read(rows);
        if (any && !columns.stream().map(Column::name).toList().equals(rows.columns())) {
          columns = described();
        }
        return any;
      } catch (UncheckedIOException e) {
        return false; // removed or moved at this moment: what was read stays
      }
    }

    /** The columns as the run's record describes them; by their names where it does not. */
    private List<Column> described() {
      Map<String, Column> known = new HashMap<>();
      try {
        Optional<RunRecord> record = folder.record();
        record.ifPresent(is -> is.columns().forEach(column -> known.put(column.name(), column)));
      } catch (BadInputException e) {
        // a damaged record is for others to complain about
      }
      return rows.columns().stream()
          .map(name -> known.getOrDefault(name, new Column(name, name, "", "1")))
          .toList();
    }
  }

  public SeriesSource(Project project) {
    this.project = project;
  }

  /**
   * Reads what is new of these runs, and forgets all others.
   *
   * @return whether anything is new
   */
  public boolean follow(Collection<RunId> wanted) {
    boolean any = runs.keySet().retainAll(new LinkedHashSet<>(wanted));
    for (RunId id : wanted) {
      any |= runs.computeIfAbsent(id, run -> new Followed(project.run(run))).read();
    }
    return any;
  }

  /** What can be drawn: the columns of all logs, in the order of the first that has them. */
  public List<Column> columns() {
    Map<String, Column> all = new LinkedHashMap<>();
    runs.values()
        .forEach(run -> run.columns.forEach(column -> all.putIfAbsent(column.name(), column)));
    return List.copyOf(all.values());
  }

  /** A column of one run; without points if it is not followed, has no log or no such column. */
  public RunCurve run(RunId id, String column) {
    Thinned rows = rows(id);
    return rows.curve(rows.columns().indexOf(column));
  }

  /** The last step in a run's log; -1 if there is none. */
  public long last(RunId id) {
    Thinned rows = rows(id);
    return rows.count() == 0 ? -1 : rows.step(rows.count() - 1);
  }

  /**
   * The mean of a column over replicas, at steps that all of them have a row for who got so far.
   * Replicas recorded at other steps from each other share few.
   */
  public MeanCurve mean(List<Member> members, String column) {
    return Mean.of(
        members.stream().map(member -> rows(member.id())).toList(),
        members.stream().map(Member::absorbed).toList(),
        column);
  }

  private Thinned rows(RunId id) {
    Followed run = runs.get(id);
    return run == null ? new Thinned() : run.rows;
  }
}
