package org.absorb.runner.support;

import java.util.List;
import java.util.Random;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.RunLoop;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.ExperimentReader;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Column;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.model.run.Seeds;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.work.Need;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.LogWriter;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;

/**
 * Projects of very many finished runs, for tests of scale: folders, records, logs and journals as
 * workers and supervisors leave them, but the numbers are made up and there is no last state.
 */
public final class FinishedRuns {

  /** So many runs are one supervisor's. */
  private static final int A_WRITER = 500;

  private static final Software SOFTWARE =
      new Software("org.absorb.scheme.sgd", "0.1.0", "0".repeat(64));

  private FinishedRuns() {}

  /**
   * A sweep over packing fractions and sizes.
   *
   * @param cells a multiple of 5
   */
  public static Experiment sweep(String name, int cells, int replicas, long seed) {
    String document =
        """
        { "absorb": 1,
          "system": { "dimension": 3, "particles": 1000, "packingFraction": 0.6 },
          "dynamics": { "type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.2 },
          "protocol": { "steps": 1000, "transient": 500 },
          "sweep": [ { "path": "system.packingFraction", "from": 0.5, "to": 0.7, "count": %d },
                     { "path": "system.particles", "values": [1000, 2000, 4000, 8000, 16000] } ],
          "replicas": %d, "seed": %d }"""
            .formatted(cells / 5, replicas, seed);
    Problems problems = new Problems();
    Experiment experiment = ExperimentReader.read((Tree) JsonText.read(document), name, problems);
    problems.raise();
    return experiment.named(name);
  }

  /** Makes every run that the project's experiments want and that is not there; how many. */
  public static int fill(Project project, Catalog catalog) {
    List<PlannedRun> missing =
        Plan.of(project, List.of(), catalog).runs().stream()
            .filter(run -> run.need() == Need.START)
            .toList();
    for (int from = 0; from < missing.size(); from += A_WRITER) {
      try (Journal journal = Journal.open(project.journal())) {
        for (PlannedRun run : missing.subList(from, Math.min(missing.size(), from + A_WRITER))) {
          RunRow queued =
              RunRow.queued(run.id(), run.experiment(), run.cell().coordinates(), run.replica());
          journal.write(journal.write(queued).in(RunStatus.RUNNING, ""));
          RunRecord record = write(project.run(run.id()), run, catalog);
          journal.write(
              queued
                  .ended(
                      record.outcome().orElseThrow(),
                      record.steps(),
                      record.stateHash(),
                      record.logHash())
                  .recorded(record.specification()));
        }
      }
    }
    return missing.size();
  }

  private static RunRecord write(RunFolder folder, PlannedRun run, Catalog catalog) {
    Specification specification = run.specification();
    List<Column> columns =
        new RunLoop(specification, run.replica(), catalog, Options.DEFAULT).columns();
    long steps = specification.protocol().steps();
    try (LogWriter log = folder.begin(columns)) {
      Random random = new Random(run.id().hashCode());
      double above = specification.system().packingFraction() - 0.55;
      double[] row = new double[columns.size()];
      for (long k = 0; k <= steps; k++) {
        if (k == 0 || k == steps || specification.protocol().record().holds(k)) {
          for (int c = 0; c < row.length; c++) {
            double settled = Math.max(0, above) + Math.exp(-k / 100.0);
            row[c] = settled * (1 + 0.01 * random.nextGaussian());
          }
          log.row(k, row);
        }
      }
      log.force();
    }
    RunRecord record =
        new RunRecord(
                run.id(),
                specification.tree(),
                versions(specification),
                run.replica(),
                Seeds.of(specification, run.replica()),
                List.of(SOFTWARE),
                "17",
                "host",
                RunStatus.RUNNING,
                java.util.Optional.empty(),
                0,
                List.of(),
                "",
                "",
                "",
                columns)
            .ended(
                Outcome.STEP_LIMIT,
                steps,
                Digest.hex(Digest.of(run.id().hex())),
                folder.log().hash());
    folder.save(record);
    return record;
  }

  private static Tree versions(Specification specification) {
    Tree versions = Tree.EMPTY;
    for (var version : specification.physicsVersions().entrySet()) {
      versions = versions.with(version.getKey(), Value.of(version.getValue()));
    }
    return versions;
  }

  /** Makes a project of {@code experiments} times {@code cells} times {@code replicas} runs. */
  public static Project make(
      java.nio.file.Path folder, int experiments, int cells, int replicas, Catalog catalog) {
    Project project = Project.create(folder);
    for (int i = 0; i < experiments; i++) {
      project.save(sweep("sweep " + (i + 1), cells, replicas, i + 1));
    }
    fill(project, catalog);
    return project;
  }

  /** {@code FOLDER EXPERIMENTS CELLS REPLICAS}: makes such a project. */
  public static void main(String[] args) {
    int[] sizes = new int[3];
    for (int i = 0; i < 3; i++) {
      sizes[i] = Integer.parseInt(args[i + 1]);
    }
    make(java.nio.file.Path.of(args[0]), sizes[0], sizes[1], sizes[2], Plugins.catalog());
  }
}
