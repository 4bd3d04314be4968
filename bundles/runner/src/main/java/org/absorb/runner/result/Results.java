package org.absorb.runner.result;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * The results of a project's runs, each as the run itself was recorded, as far as it is computed.
 * What was read once is kept until the run goes on. Any thread.
 */
public final class Results {

  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);

  private final Project project;
  private final Map<RunId, Kept> kept = new ConcurrentHashMap<>();

  /** The columns of runs that observe the same: they are described in each run's record. */
  private final Map<Value, List<Column>> described = new ConcurrentHashMap<>();

  /** What was read, and how far the run was then. Compared several times for each key typed. */
  private record Kept(RunStatus status, String logHash, long steps, List<Measured> measured) {

    boolean isOf(RunRow row) {
      return status == row.status() && steps == row.steps() && logHash.equals(row.logHash());
    }
  }

  public Results(Project project) {
    this.project = project;
  }

  /** What is known of a run without reading; empty if it was not read as it is now. */
  public Optional<List<Measured>> known(RunRow row) {
    Kept one = kept.get(row.id());
    return one != null && one.isOf(row) ? Optional.of(one.measured()) : Optional.empty();
  }

  /** Whether there is anything to be read of a run that will not change any more by itself. */
  public static boolean isSettled(RunRow row) {
    return switch (row.status()) {
      case PLANNED, QUEUED, RUNNING -> false;
      case PAUSED, FAILED, CANCELLED -> row.steps() > 0;
      case FINISHED -> true;
    };
  }

  /** The results of a run; none if its record or its log cannot be read. */
  public List<Measured> read(RunRow row) {
    try {
      return known(row).orElseGet(() -> remember(row, measure(row)));
    } catch (UncheckedIOException e) {
      return List.of(); // not kept: the next time it may be read
    }
  }

  private List<Measured> remember(RunRow row, List<Measured> measured) {
    kept.put(row.id(), new Kept(row.status(), row.logHash(), row.steps(), measured));
    return measured;
  }

  private List<Measured> measure(RunRow row) {
    RunFolder folder = project.run(row.id());
    try {
      Value observed = row.recorded().get("observe").orElse(null);
      List<Column> columns = observed == null ? null : described.get(observed);
      if (columns == null) {
        Optional<RunRecord> record = folder.record();
        if (record.isEmpty()) {
          return List.of();
        }
        if (observed == null) {
          return of(record.get());
        }
        columns = record.get().columns();
        described.put(observed, columns);
      }
      return measure(folder, columns, row.recorded(), row.outcome());
    } catch (BadInputException e) {
      return List.of(); // a damaged run has no results: its own page says why
    }
  }

  /** What a run's folder holds, as far as it is computed; none if the log is not the record's. */
  public List<Measured> of(RunRecord record) {
    return measure(
        project.run(record.id()), record.columns(), record.specification(), record.outcome());
  }

  private static List<Measured> measure(
      RunFolder folder, List<Column> columns, Tree specification, Optional<Outcome> outcome) {
    LogFile.Rows log;
    try {
      log = folder.log().read(Long.MAX_VALUE);
    } catch (NumberFormatException e) {
      return List.of(); // damaged, or no log at all
    }
    if (!log.columns().equals(columns.stream().map(Column::name).toList())) {
      return List.of();
    }
    Protocol protocol = PROTOCOL.bind(specification.tree("protocol"));
    return Measured.of(
        columns, log.step(), log.values(), protocol, outcome.orElse(Outcome.INTERRUPTED));
  }
}
