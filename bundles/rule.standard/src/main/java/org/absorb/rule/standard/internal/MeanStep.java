package org.absorb.rule.standard.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.absorb.measure.Settings;
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
 * Batch fractions are compared at different mean steps: the mean displacement of a step goes with
 * {@code alpha b_f}, and orderings seen at a fixed {@code alpha} may reverse at a fixed product.
 */
@Component(service = RunRuleProvider.class)
@Extension(id = "rule.meanStep")
public final class MeanStep implements RunRuleProvider<NoParameters> {

  private static final double SAME = 1e-6;

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public RunRule create(NoParameters parameters) {
    return MeanStep::judge;
  }

  private static List<Finding> judge(List<RunData> runs) {
    TreeMap<Double, TreeSet<Double>> steps = new TreeMap<>();
    for (RunData run : runs) {
      var settings = Settings.of(run.specification(), Set.of());
      double batch = Settings.number(settings, Settings.BATCH_FRACTION);
      double rate = Settings.number(settings, Settings.LEARNING_RATE);
      if (Double.isFinite(batch) && Double.isFinite(rate)) {
        steps.computeIfAbsent(batch, b -> new TreeSet<>()).add(batch * rate);
      }
    }
    TreeSet<Double> all = new TreeSet<>();
    steps.values().forEach(all::addAll);
    boolean differ =
        steps.size() > 1
            && steps.values().stream().noneMatch(of -> of.size() > 1)
            && all.last() > all.first() * (1 + SAME);
    return Words.finding(
        Severity.NOTE,
        "meanStep",
        differ ? runs.stream().map(run -> run.id().hex()).toList() : List.of(),
        all.stream().map(Numbers::significant).collect(Collectors.joining(", ")));
  }
}
