package org.absorb.cli.internal.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.cli.internal.result.Measured;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Ledger;
import org.absorb.runner.Points;
import org.absorb.runner.Replication;
import org.absorb.runner.analyse.Rules;
import org.absorb.runner.analyse.Runs;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunRecord;

/**
 * A project and the runs in it: those that experiments ask for, and those of earlier versions of
 * them.
 */
public final class Opened {

  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);
  private static final int MOST_NAMED = 4;

  private final Project project;
  private final Catalog catalog;
  private final Map<RunId, RunRow> rows = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  /**
   * @throws BadInputException if there is no project
   */
  public Opened(Path folder, Catalog catalog) {
    project = Project.open(folder);
    this.catalog = catalog;
    Ledger ledger = Ledger.of(project);
    Map<RunId, RunRow> known = ledger.rows();
    for (String experiment : project.experiments()) {
      try {
        plan(experiment, ledger, known);
      } catch (BadInputException e) {
        e.getMessage().lines().limit(1).forEach(complaints::add);
      }
    }
    known.forEach(rows::putIfAbsent);
  }

  private void plan(String experiment, Ledger ledger, Map<RunId, RunRow> known) {
    Replication replication = new Replication(project, catalog);
    for (Points.Point point : Points.of(project, List.of(experiment), catalog, ledger::isBegun)) {
      int replicas = replication.of(point);
      for (int replica = 0; replica < replicas; replica++) {
        RunId id = point.run(replica);
        RunRow planned =
            RunRow.queued(id, experiment, point.cell().coordinates(), replica)
                .in(RunStatus.PLANNED, "");
        RunRow row = known.getOrDefault(id, planned);
        rows.putIfAbsent(id, row.as(planned));
      }
    }
  }

  public Project project() {
    return project;
  }

  /** One row a run, experiment by experiment; at the end those that no experiment asks for. */
  public List<RunRow> rows() {
    return List.copyOf(rows.values());
  }

  /** Experiments that cannot be read, a sentence each. */
  public List<String> complaints() {
    return complaints;
  }

  /**
   * The run whose id begins so.
   *
   * @throws BadInputException if there is none, or several
   */
  public RunRow run(String prefix) {
    List<RunRow> found =
        rows.values().stream().filter(row -> row.id().hex().startsWith(prefix)).toList();
    if (found.size() == 1) {
      return found.get(0);
    } else if (found.isEmpty()) {
      throw new BadInputException(Words.MESSAGES.get("run.none", prefix, project.folder()));
    }
    List<String> some = found.stream().limit(MOST_NAMED).map(row -> row.id().hex()).toList();
    throw new BadInputException(
        Words.MESSAGES.get(
            "run.several", prefix, Integer.toString(found.size()), String.join(", ", some)));
  }

  /**
   * What {@code run.json} says of the run.
   *
   * @throws BadInputException if it was not begun
   */
  public RunRecord record(RunRow row) {
    Optional<RunRecord> record = project.run(row.id()).record();
    return record.orElseThrow(
        () -> new BadInputException(Words.MESSAGES.get("run.planned", row.id(), project.folder())));
  }

  /** What the rules say of runs that are looked at together; of those that experiments ask for. */
  public List<Finding> findings(Collection<RunRow> judged) {
    List<String> experiments =
        judged.stream()
            .map(RunRow::experiment)
            .distinct()
            .filter(project.experiments()::contains)
            .toList();
    Set<RunId> ids = judged.stream().map(RunRow::id).collect(Collectors.toSet());
    return experiments.isEmpty()
        ? List.of()
        : new Rules(catalog)
            .judge(
                Runs.of(project, experiments, catalog).stream()
                    .filter(run -> ids.contains(run.id()))
                    .toList());
  }

  /** Means after the transient, as far as it is computed. */
  public List<Measured> measure(RunRecord record) {
    LogFile.Rows log = project.run(record.id()).log().read(Long.MAX_VALUE);
    if (log.columns().size() != record.columns().size()) {
      return List.of();
    }
    Protocol protocol = PROTOCOL.bind(record.specification().tree("protocol"));
    return Measured.of(
        record.columns(),
        log.step(),
        log.values(),
        protocol,
        record.outcome().orElse(Outcome.INTERRUPTED));
  }
}
