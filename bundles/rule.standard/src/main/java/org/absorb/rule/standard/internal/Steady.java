package org.absorb.rule.standard.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Verdict;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.Numbers;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.rule.RunRule;
import org.absorb.spi.rule.RunRuleProvider;
import org.osgi.service.component.annotations.Component;

/** The halves of what was measured differ by more than 2 standard errors, or cannot be compared. */
@Component(service = RunRuleProvider.class)
@Extension(id = "rule.steady")
public final class Steady implements RunRuleProvider<NoParameters> {

  /** The part of steady runs that seem to drift, at most. */
  private static final double CHANCE = 0.1;

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public RunRule create(NoParameters parameters) {
    return Steady::judge;
  }

  private static List<Finding> judge(List<RunData> runs) {
    List<MeasuredRun> active = Measured.of(runs).stream().filter(run -> !run.isAbsorbed()).toList();
    List<MeasuredRun> drifting =
        active.stream().filter(run -> run.verdict() == Verdict.DRIFTING).toList();
    List<MeasuredRun> undecided =
        active.stream().filter(run -> run.verdict() == Verdict.UNDECIDED).toList();
    List<Finding> findings = new ArrayList<>();
    if (drifting.size() > CHANCE * active.size()) {
      findings.addAll(
          Words.finding(
              Severity.CAUTION,
              "drifting",
              Measured.ids(drifting),
              Numbers.count(drifting.size()),
              Numbers.count(active.size())));
    }
    findings.addAll(
        Words.finding(
            Severity.CAUTION,
            "undecided",
            Measured.ids(undecided),
            Numbers.count(undecided.size()),
            Numbers.count(active.size())));
    return findings;
  }
}
