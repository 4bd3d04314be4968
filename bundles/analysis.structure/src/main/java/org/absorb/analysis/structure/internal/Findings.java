package org.absorb.analysis.structure.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.analysis.structure.internal.CellStructure.Order;
import org.absorb.measure.Remarks;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.Numbers;

/** What a person should know before trusting the numbers of a cell. */
final class Findings {

  static final Remarks REMARKS = new Remarks(Words::get);

  /** With a smallest k above this, in 1/D, nothing is seen of large scales. */
  private static final double LARGE_SCALES = 0.7;

  private Findings() {}

  /**
   * Of one cell.
   *
   * @param several whether there are others, so that it has to be named
   */
  static List<Finding> of(CellStructure cell, boolean several, StructureParameters parameters) {
    List<Finding> findings = new ArrayList<>();
    String name = several ? cell.kind().names().plain() + ": " : "";
    List<String> ids = cell.ids();
    double crystalline = cell.order(Order.CRYSTALLINE);
    if (crystalline > parameters.crystallisedFrom()) {
      REMARKS.add(
          findings,
          Severity.CAUTION,
          cell.dimension() == 2 ? "crystallised.plane" : "crystallised",
          ids,
          name,
          Numbers.percent(crystalline),
          Numbers.significant(cell.order(Order.AVERAGED)));
    }
    if (cell.fit().isEmpty()) {
      REMARKS.add(findings, Severity.CAUTION, "noFit", ids, name);
    } else if (cell.k()[0] > LARGE_SCALES) {
      REMARKS.add(findings, Severity.CAUTION, "small", ids, name, Numbers.significant(cell.k()[0]));
    }
    if (cell.frames() == 1) {
      REMARKS.add(findings, Severity.CAUTION, "single", ids, name);
    } else if (ids.size() == 1) {
      REMARKS.add(findings, Severity.NOTE, "oneRun", ids, name, cell.frames());
    }
    if (cell.absorbed() > 0 && cell.absorbed() < ids.size()) {
      REMARKS.add(findings, Severity.NOTE, "mixed", ids, name, cell.absorbed(), ids.size());
    }
    return findings;
  }
}
