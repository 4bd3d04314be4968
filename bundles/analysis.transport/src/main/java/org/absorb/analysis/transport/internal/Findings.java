package org.absorb.analysis.transport.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.Numbers;

/** What a person should know before trusting the numbers of a cell. */
final class Findings {

  private Findings() {}

  /** Adds the finding {@code key} with its remedy, unless it is about no run. */
  static void add(
      List<Finding> findings,
      Severity severity,
      String key,
      Collection<String> runs,
      Object... values) {
    if (!runs.isEmpty()) {
      findings.add(
          new Finding(
              severity,
              Words.get("finding." + key, values),
              Words.get("remedy." + key, values),
              runs.stream().sorted().toList()));
    }
  }

  /**
   * Of one cell.
   *
   * @param several whether there are others, so that it has to be named
   */
  static List<Finding> of(CellTransport cell, boolean several, TransportParameters parameters) {
    List<Finding> findings = new ArrayList<>();
    String name = several ? cell.kind().names().plain() + ": " : "";
    List<String> ids = cell.ids();
    if (cell.absorbed() == ids.size()) {
      add(findings, Severity.NOTE, "absorbed", ids, name);
      return findings;
    }
    if (cell.absorbed() > 0) {
      add(findings, Severity.CAUTION, "mixed", ids, name, cell.absorbed(), ids.size());
    }
    if (cell.diffusion().isEmpty()) {
      add(findings, Severity.CAUTION, "few", ids, name);
    } else if (cell.steady().isEmpty()) {
      add(findings, Severity.NOTE, "fromStart", ids, name);
    }
    cell.exponent()
        .map(exponent -> exponent.mean())
        .filter(mean -> !(Math.abs(mean - 1) <= parameters.diffusiveWithin()))
        .ifPresent(
            mean ->
                add(
                    findings,
                    Severity.CAUTION,
                    "notDiffusive",
                    ids,
                    name,
                    Numbers.significant(mean)));
    if (ids.size() == 1) {
      add(findings, Severity.NOTE, "oneRun", ids, name);
    }
    return findings;
  }
}
