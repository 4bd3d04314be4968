package org.absorb.rule.standard.internal;

import java.util.List;
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
 * Absorbed before there was anything to see: the log has the beginning and the end and next to
 * nothing between, so that neither a decay nor a time is read from it.
 */
@Component(service = RunRuleProvider.class)
@Extension(id = "rule.absorbedEarly")
public final class AbsorbedEarly implements RunRuleProvider<NoParameters> {

  /** The beginning, the end, and one sample between. */
  private static final int ROWS = 3;

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public RunRule create(NoParameters parameters) {
    return AbsorbedEarly::judge;
  }

  private static List<Finding> judge(List<RunData> runs) {
    List<MeasuredRun> early =
        Measured.of(runs).stream()
            .filter(run -> run.isAbsorbed() && run.step().length < ROWS)
            .toList();
    long longest = early.stream().mapToLong(MeasuredRun::steps).max().orElse(0);
    return Words.finding(
        Severity.NOTE,
        "early",
        Measured.ids(early),
        Numbers.count(early.size()),
        Numbers.count(longest));
  }
}
