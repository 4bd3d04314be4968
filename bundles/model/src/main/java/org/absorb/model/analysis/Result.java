package org.absorb.model.analysis;

import java.util.List;
import org.absorb.model.figure.Figure;

/**
 * What an analysis found.
 *
 * @param values measured numbers
 * @param findings what to know before trusting them
 * @param proposals cells it would like to see run
 * @param figures to be drawn and saved
 */
public record Result(
    List<Quantity> values, List<Finding> findings, List<Proposal> proposals, List<Figure> figures) {

  public Result {
    values = List.copyOf(values);
    findings = List.copyOf(findings);
    proposals = List.copyOf(proposals);
    figures = List.copyOf(figures);
  }
}
