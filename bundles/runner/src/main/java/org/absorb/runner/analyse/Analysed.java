package org.absorb.runner.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What an analysis of a project gave.
 *
 * @param analysis its id
 * @param runs the ids of the runs it was given that were there
 * @param methods what a paper says of it
 */
public record Analysed(String analysis, List<String> runs, Result result, Methods methods) {

  public Analysed {
    runs = List.copyOf(runs);
  }

  /**
   * The one object that {@code analyse --json} prints and {@code analyses/<name>.json} holds.
   *
   * @param figures the files its figures were written to, as they are to be read
   */
  public Tree json(List<String> figures) {
    List<Value> values = new ArrayList<>();
    for (Quantity quantity : result.values()) {
      values.add(
          Tree.EMPTY
              .with("name", Value.of(quantity.name()))
              .with("of", quantity.of())
              .with("value", Value.of(quantity.value()))
              .with("error", Value.of(quantity.error()))
              .with("unit", Value.of(quantity.unit())));
    }
    List<Value> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      findings.add(
          Tree.EMPTY
              .with("severity", Value.of(finding.severity().name().toLowerCase(Locale.ROOT)))
              .with("text", Value.of(finding.text()))
              .with("remedy", Value.of(finding.remedy()))
              .with("runs", texts(finding.runs())));
    }
    List<Value> proposals = new ArrayList<>();
    for (Proposal proposal : result.proposals()) {
      proposals.add(
          Tree.EMPTY
              .with("experiment", Value.of(proposal.experiment()))
              .with("cell", proposal.coordinates())
              .with("replicas", Value.of(proposal.replicas()))
              .with("reason", Value.of(proposal.reason())));
    }
    return Tree.EMPTY
        .with("analysis", Value.of(analysis))
        .with("runs", texts(runs))
        .with("values", Value.of(values))
        .with("findings", Value.of(findings))
        .with("proposals", Value.of(proposals))
        .with("figures", texts(figures));
  }

  private static Value texts(List<String> texts) {
    return Value.of(texts.stream().map(Value::of).toList());
  }
}
