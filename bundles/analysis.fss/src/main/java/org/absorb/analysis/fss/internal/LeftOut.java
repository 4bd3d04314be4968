package org.absorb.analysis.fss.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.absorb.analysis.fss.internal.runs.MeasuredCell;
import org.absorb.analysis.fss.internal.runs.Sweep;
import org.absorb.analysis.fss.internal.study.Measure;
import org.absorb.analysis.fss.internal.study.Remarks;
import org.absorb.analysis.fss.internal.study.Study;
import org.absorb.measure.Verdict;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;

/** Findings on cells that no curve could take, or that a curve took with doubt. */
final class LeftOut {

  /** Above this activity a power law that ends at 1 is no longer one. */
  private static final double SATURATED = 0.6;

  private LeftOut() {}

  static List<Finding> of(Study study, Sweep sweep, String name, FssParameters parameters) {
    List<Finding> findings = new ArrayList<>();
    List<MeasuredCell> cells = sweep.cells().stream().filter(parameters.window()::holds).toList();
    if (Remarks.isBad(study, 0)) {
      add(
          findings,
          Severity.CAUTION,
          "saturated",
          cells,
          cell -> cell.activity().mean() > SATURATED,
          name);
    }
    if (study.request().measures().contains(Measure.ACTIVITY)) {
      add(findings, Severity.NOTE, "absorbed", cells, MeasuredCell::isBelow, name);
      add(
          findings,
          Severity.CAUTION,
          "unsteady",
          cells,
          cell ->
              !cell.survivors().isEmpty()
                  && 2
                          * cell.survivors().stream()
                              .filter(run -> run.verdict() != Verdict.STEADY)
                              .count()
                      > cell.survivors().size(),
          name);
    }
    if (study.request().measures().stream().anyMatch(Measure::isTime)) {
      add(
          findings,
          Severity.CAUTION,
          "censored",
          cells,
          cell -> !cell.hasTime(parameters.relaxationLevel()),
          name);
    }
    return findings;
  }

  private static void add(
      List<Finding> findings,
      Severity severity,
      String key,
      List<MeasuredCell> cells,
      Predicate<MeasuredCell> concerned,
      String name) {
    List<MeasuredCell> these = cells.stream().filter(concerned).toList();
    if (!these.isEmpty()) {
      findings.add(
          new Finding(
              severity,
              Words.get("finding." + key, name, these.size(), cells.size()),
              Words.get("remedy." + key),
              these.stream()
                  .flatMap(cell -> cell.runs().stream())
                  .map(run -> run.id())
                  .sorted()
                  .toList()));
    }
  }
}
