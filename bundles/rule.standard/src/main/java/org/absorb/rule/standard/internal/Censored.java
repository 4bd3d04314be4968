package org.absorb.rule.standard.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.Kind;
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

/**
 * Runs that ended at their step limit, still decaying, where others of the cell were absorbed: a
 * mean time until absorption over them is too small.
 */
@Component(service = RunRuleProvider.class)
@Extension(id = "rule.censored")
public final class Censored implements RunRuleProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public RunRule create(NoParameters parameters) {
    return Censored::judge;
  }

  private static List<Finding> judge(List<RunData> runs) {
    List<String> censored = new ArrayList<>();
    for (Kind<MeasuredRun> cell : Measured.cells(runs)) {
      if (cell.members().stream().anyMatch(MeasuredRun::isAbsorbed)) {
        cell.members().stream()
            .filter(run -> !run.isAbsorbed() && run.verdict() != Verdict.STEADY)
            .map(MeasuredRun::id)
            .forEach(censored::add);
      }
    }
    return Words.finding(Severity.CAUTION, "censored", censored, Numbers.count(censored.size()));
  }
}
