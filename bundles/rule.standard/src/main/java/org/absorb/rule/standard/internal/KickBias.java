package org.absorb.rule.standard.internal;

import java.util.List;
import java.util.Set;
import org.absorb.measure.Kind;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.rule.RunRule;
import org.absorb.spi.rule.RunRuleProvider;
import org.osgi.service.component.annotations.Component;

/**
 * A transition seen at one kick size only: the critical packing fraction falls with the kick, and
 * is compared with that of other dynamics, or with random close packing, at a kick of zero.
 */
@Component(service = RunRuleProvider.class)
@Extension(id = "rule.kickBias")
public final class KickBias implements RunRuleProvider<NoParameters> {

  private static final Set<String> KICKS = Set.of(Settings.KICK_SIZE, Settings.LEARNING_RATE);

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public RunRule create(NoParameters parameters) {
    return KickBias::judge;
  }

  private static List<Finding> judge(List<RunData> runs) {
    Set<String> free =
        Set.of(Settings.PACKING_FRACTION, Settings.KICK_SIZE, Settings.LEARNING_RATE);
    List<String> biased =
        Kind.of(Measured.of(runs), MeasuredRun::run, free).stream()
            .filter(kind -> spans(kind.members()) && kicks(kind.members()) == 1)
            .flatMap(kind -> Measured.ids(kind.members()).stream())
            .toList();
    return Words.finding(Severity.NOTE, "kick", biased);
  }

  /** Whether some were absorbed and others, at another packing fraction, were not. */
  private static boolean spans(List<MeasuredRun> runs) {
    return runs.stream().map(MeasuredRun::packingFraction).distinct().count() > 1
        && runs.stream().anyMatch(MeasuredRun::isAbsorbed)
        && runs.stream().anyMatch(run -> !run.isAbsorbed());
  }

  private static long kicks(List<MeasuredRun> runs) {
    return runs.stream()
        .map(run -> Settings.of(run.specification(), Set.of()))
        .map(settings -> KICKS.stream().map(settings::get).toList())
        .distinct()
        .count();
  }
}
