package org.absorb.ui.runs.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.analyse.Rules;
import org.absorb.runner.analyse.Runs;
import org.absorb.runner.result.Measured;
import org.absorb.runner.result.Results;
import org.absorb.runner.table.Sheet;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.Annotation;
import org.absorb.store.Annotations;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * What has been read of a project's runs beside their journals: results, remarks of people, and
 * findings of rules, experiment by experiment. Asked on any thread, changed by one.
 */
final class KnownRuns implements Sheet.Known {

  private final Project project;
  private final Catalog catalog;
  private final Results results;
  private final Annotations annotations;
  private volatile Map<RunId, Annotation> said = Map.of();
  private volatile Map<RunId, List<Finding>> found = Map.of();
  private final Map<String, Set<String>> judged = new HashMap<>();
  private String stamp = "";

  KnownRuns(OpenProject open, Catalog catalog) {
    this.project = open.files();
    this.catalog = catalog;
    this.results = open.results();
    this.annotations = project.annotations();
  }

  @Override
  public Optional<List<Measured>> results(RunRow run) {
    return results.known(run);
  }

  @Override
  public Annotation annotation(RunId run) {
    return said.getOrDefault(run, Annotation.NONE);
  }

  @Override
  public List<Finding> findings(RunId run) {
    return found.getOrDefault(run, List.of());
  }

  /** Reads what people say, if that has changed; whether it has. */
  boolean readAnnotations() {
    String now = annotations.stamp();
    if (now.equals(stamp)) {
      return false;
    }
    stamp = now;
    Map<RunId, Annotation> all = annotations.all();
    boolean changed = !all.equals(said);
    said = all;
    return changed;
  }

  boolean isUnread(RunRow run) {
    return Results.isSettled(run) && results.known(run).isEmpty();
  }

  void read(RunRow run) {
    results.read(run);
  }

  /**
   * Judges the experiments whose finished runs are others than when they were judged last.
   *
   * @param stop asked between experiments
   * @return whether anything was judged
   */
  boolean judge(List<RunRow> rows, BooleanSupplier stop) {
    Map<String, Set<String>> finished = new HashMap<>();
    for (RunRow row : rows) {
      if (row.status() == RunStatus.FINISHED && !row.experiment().isEmpty()) {
        finished
            .computeIfAbsent(row.experiment(), any -> new HashSet<>())
            .add(row.id().hex() + row.logHash());
      }
    }
    boolean any = false;
    for (var experiment : finished.entrySet()) {
      if (stop.getAsBoolean()) {
        return any;
      }
      if (!experiment.getValue().equals(judged.get(experiment.getKey()))) {
        judged.put(experiment.getKey(), experiment.getValue());
        judge(experiment.getKey());
        any = true;
      }
    }
    return any;
  }

  private void judge(String experiment) {
    List<RunData> runs;
    try {
      runs = Runs.of(project, List.of(experiment), catalog);
    } catch (BadInputException e) {
      return; // it is gone, or wrong: its editor says why
    }
    Map<RunId, List<Finding>> all = new HashMap<>(found);
    runs.forEach(run -> all.remove(run.id()));
    for (Finding finding : new Rules(catalog).judge(runs)) {
      for (String id : finding.runs()) {
        if (RunId.isOne(id)) {
          all.computeIfAbsent(new RunId(id), any -> new ArrayList<>()).add(finding);
        }
      }
    }
    found = all;
  }
}
