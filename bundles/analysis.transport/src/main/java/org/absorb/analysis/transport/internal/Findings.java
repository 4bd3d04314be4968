package org.absorb.analysis.transport.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.Remarks;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.Numbers;

/** What a person should know before trusting the numbers of a cell. */
final class Findings {

  static final Remarks REMARKS = new Remarks(Words::get);

  private Findings() {}

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
      REMARKS.add(findings, Severity.NOTE, "absorbed", ids, name);
      return findings;
    }
    if (cell.absorbed() > 0) {
      REMARKS.add(findings, Severity.CAUTION, "mixed", ids, name, cell.absorbed(), ids.size());
    }
    if (cell.diffusion().isEmpty()) {
      REMARKS.add(findings, Severity.CAUTION, "few", ids, name);
    } else if (cell.steady().isEmpty()) {
      REMARKS.add(findings, Severity.NOTE, "fromStart", ids, name);
    }
    cell.exponent()
        .map(exponent -> exponent.mean())
        .filter(mean -> !(Math.abs(mean - 1) <= parameters.diffusiveWithin()))
        .ifPresent(
            mean ->
                REMARKS.add(
                    findings,
                    Severity.CAUTION,
                    "notDiffusive",
                    ids,
                    name,
                    Numbers.significant(mean)));
    if (ids.size() == 1) {
      REMARKS.add(findings, Severity.NOTE, "oneRun", ids, name);
    }
    return findings;
  }
}
