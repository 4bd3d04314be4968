package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.absorb.measure.Finished;
import org.absorb.measure.MeasuredRun;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;

/** The analysis itself. */
record Transition(TransitionParameters parameters) implements Analysis {

  /** Reading the logs is nearly all of the work. */
  private static final double READING = 0.95;

  @Override
  public Result analyse(List<RunData> runs, Progress progress) {
    Finished finished = Finished.of(runs);
    List<Finding> findings = new ArrayList<>(finished.findings());
    List<MeasuredRun> measured = measure(finished.runs(), progress, findings);
    progress.at(READING, Words.get("progress.comparing"));
    List<Group> groups = Group.of(measured, parameters);
    List<Quantity> values = new ArrayList<>();
    for (Group group : groups) {
      values.addAll(Quantities.of(group, parameters));
      findings.addAll(Findings.of(group, groups.size() > 1, parameters));
      Optional<Crystal> crystal = Crystal.of(group);
      crystal.ifPresent(order -> values.addAll(order.values(group)));
      crystal
          .filter(Crystal::isOne)
          .ifPresent(order -> findings.add(Findings.crystal(group, groups.size() > 1, order)));
    }
    Findings.unreplicated(groups, findings);
    List<Extrapolation> families = Extrapolation.of(groups);
    values.addAll(Kicks.values(families));
    findings.addAll(Kicks.findings(families));
    List<Figure> figures = new ArrayList<>(Figures.of(groups, parameters));
    Kicks.figure(families, parameters).ifPresent(figures::add);
    SurvivalFigure.of(groups, parameters).ifPresent(figures::add);
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return new Result(
        values,
        findings,
        groups.stream().flatMap(group -> Proposals.of(group, parameters).stream()).toList(),
        figures);
  }

  private List<MeasuredRun> measure(List<RunData> runs, Progress progress, List<Finding> findings) {
    List<MeasuredRun> measured = new ArrayList<>();
    List<String> blind = new ArrayList<>();
    String reason = "";
    for (int i = 0; i < runs.size(); i++) {
      progress.at(READING * i / runs.size(), Words.get("progress.reading", i + 1, runs.size()));
      try {
        measured.add(MeasuredRun.of(runs.get(i), parameters.blocks()));
      } catch (IllegalArgumentException e) {
        reason = e.getMessage();
        blind.add(runs.get(i).id().hex());
      }
    }
    if (measured.isEmpty()) {
      throw new IllegalArgumentException(reason);
    }
    Findings.REMARKS.add(findings, Finding.Severity.CAUTION, "blind", blind, blind.size(), reason);
    return measured;
  }
}
