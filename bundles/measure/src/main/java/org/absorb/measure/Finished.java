package org.absorb.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.spi.analysis.RunData;

/**
 * Finished runs, each once: of one that is seen through several experiments, the longest.
 *
 * @param runs by id
 * @param findings on the runs that were left out because they are not finished or have failed
 */
public record Finished(List<RunData> runs, List<Finding> findings) {

  public Finished {
    runs = List.copyOf(runs);
    findings = List.copyOf(findings);
  }

  /**
   * Sorts them out.
   *
   * @throws IllegalArgumentException with one sentence for the user, if none is finished
   */
  public static Finished of(Collection<RunData> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException(Words.get("empty"));
    }
    Map<String, RunData> finished = new TreeMap<>();
    List<String> unfinished = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (RunData run : runs) {
      if (run.status() == RunStatus.FINISHED
          && run.outcome().filter(outcome -> outcome != Outcome.INTERRUPTED).isPresent()) {
        finished.merge(run.id().hex(), run, (a, b) -> a.steps() >= b.steps() ? a : b);
      } else {
        (run.status() == RunStatus.FAILED ? failed : unfinished).add(run.id().hex());
      }
    }
    if (finished.isEmpty()) {
      throw new IllegalArgumentException(Words.get("none.finished", runs.size()));
    }
    unfinished.removeIf(finished::containsKey);
    List<Finding> findings = new ArrayList<>();
    Remarks remarks = new Remarks(Words::get);
    remarks.add(findings, Severity.NOTE, "unfinished", unfinished, unfinished.size());
    remarks.add(findings, Severity.CAUTION, "failed", failed, failed.size());
    return new Finished(List.copyOf(finished.values()), findings);
  }
}
