package org.absorb.rule.standard.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.order.BondOrder;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Numbers;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.rule.RunRule;
import org.absorb.spi.rule.RunRuleProvider;
import org.osgi.service.component.annotations.Component;

/** Bond order in the last state: a packing that crystallises is not random any more. */
@Component(service = RunRuleProvider.class)
@Extension(id = "rule.crystallising")
public final class Crystallising implements RunRuleProvider<NoParameters> {

  /** A random packing has about one crystalline particle in a hundred. */
  private static final double PART = 0.1;

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public RunRule create(NoParameters parameters) {
    return Crystallising::judge;
  }

  private static List<Finding> judge(List<RunData> runs) {
    List<String> ordered = new ArrayList<>();
    double most = 0;
    for (RunData run : runs) {
      List<Long> frames = run.frames();
      if (frames.isEmpty()
          || !BondOrder.isKnownIn(run.specification().system().dimension())
          || !startedRandom(run)) {
        continue;
      }
      Frame last = run.frame(frames.get(frames.size() - 1));
      double crystalline = BondOrder.of(last, BondOrder.reach(last)).crystalline();
      if (crystalline > PART) {
        ordered.add(run.id().hex());
        most = Math.max(most, crystalline);
      }
    }
    return Words.finding(
        Severity.CAUTION,
        "crystalline",
        ordered,
        Numbers.count(ordered.size()),
        Numbers.percent(most));
  }

  /** One that began as a crystal is no news. */
  private static boolean startedRandom(RunData run) {
    return List.of("initial.random", "initial.rsa")
        .contains(run.specification().system().initial().type());
  }
}
