package org.absorb.rule.standard.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.Kind;
import org.absorb.measure.MeasuredRun;
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
 * The size rounds the transition: of the replicas of a cell some were absorbed and some were not,
 * or so few particles are active that the fluctuations of their number, about its root, are as
 * large as the number itself.
 */
@Component(service = RunRuleProvider.class)
@Extension(id = "rule.finiteSize")
public final class FiniteSize implements RunRuleProvider<NoParameters> {

  /** With fewer active particles chance may end a run at any step. */
  private static final double ACTIVE = 10;

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public RunRule create(NoParameters parameters) {
    return FiniteSize::judge;
  }

  private static List<Finding> judge(List<RunData> runs) {
    List<String> mixed = new ArrayList<>();
    List<String> few = new ArrayList<>();
    for (Kind<MeasuredRun> cell : Measured.cells(runs)) {
      long absorbed = cell.members().stream().filter(MeasuredRun::isAbsorbed).count();
      if (absorbed > 0 && absorbed < cell.members().size()) {
        mixed.addAll(Measured.ids(cell.members()));
      } else if (absorbed == 0) {
        cell.members().stream()
            .filter(FiniteSize::isNearlyQuiet)
            .map(MeasuredRun::id)
            .forEach(few::add);
      }
    }
    List<Finding> findings = new ArrayList<>();
    findings.addAll(Words.finding(Severity.CAUTION, "mixed", mixed, Numbers.count(mixed.size())));
    findings.addAll(
        Words.finding(
            Severity.NOTE, "few", few, Numbers.count(few.size()), Numbers.significant(ACTIVE)));
    return findings;
  }

  private static boolean isNearlyQuiet(MeasuredRun run) {
    double active = run.activity().mean() * run.specification().system().particles();
    return active < ACTIVE;
  }
}
