package org.absorb.runner.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Ledger;
import org.absorb.runner.Points;
import org.absorb.runner.Replication;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.imports.ImportedData;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.Imports;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;

/** All runs of experiments, computed or not, and those that were imported. */
public final class Runs {

  private Runs() {}

  /**
   * The runs, experiment by experiment, cell by cell. No run folder is opened before it is asked
   * for.
   *
   * @param names of the experiments and imports; empty: all of the project
   * @throws org.absorb.model.parameter.BadInputException with every problem of every cell
   */
  public static List<RunData> of(Project project, List<String> names, Catalog catalog) {
    Catalog reading = ProjectSources.in(project, catalog);
    Ledger ledger = Ledger.of(project);
    List<RunData> runs = new ArrayList<>();
    List<String> imports = project.imports().all().stream().map(Imports.Import::name).toList();
    List<String> experiments = names.stream().filter(name -> !imports.contains(name)).toList();
    Replication replication = new Replication(project, reading);
    if (names.isEmpty() || !experiments.isEmpty()) {
      List<Points.Point> points = Points.of(project, experiments, catalog, ledger::isBegun);
      Map<RunId, RunRow> known = ledger.rows();
      for (Points.Point point : points) {
        int replicas = replication.of(point);
        for (int replica = 0; replica < replicas; replica++) {
          RunId id = point.run(replica);
          RunRow row = known.get(id);
          RunStatus status = row == null ? RunStatus.PLANNED : row.status();
          runs.add(new StoredRun(point, replica, id, project.run(id), status, reading));
        }
      }
    }
    runs.addAll(ImportedData.of(project, names, reading));
    return runs;
  }
}
