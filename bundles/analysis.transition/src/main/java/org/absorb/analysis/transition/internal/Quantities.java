package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.Verdict;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;

/**
 * The numbers of a group: phiC with phiCLow and phiCHigh, phiC and beta of the power law above it,
 * and for each cell activity, energy, survival, relaxationTime or, where runs are censored,
 * relaxationTimeAtLeast, and how many runs it has and what became of them.
 */
final class Quantities {

  private static final String PLAIN = "1";
  private static final String STEPS = "step";

  private Quantities() {}

  static List<Quantity> of(Group group, TransitionParameters parameters) {
    List<Quantity> values = new ArrayList<>();
    CriticalPoint point = group.point();
    values.add(new Quantity("phiC", group.of(), point.value(), point.error(), PLAIN));
    values.add(new Quantity("phiCLow", group.of(), point.low(), Double.NaN, PLAIN));
    values.add(new Quantity("phiCHigh", group.of(), point.high(), Double.NaN, PLAIN));
    Growth.of(group, parameters).ifPresent(growth -> values.addAll(growth.values(group)));
    for (MeasuredCell cell : group.cells()) {
      cell(group.of(cell), cell, parameters, values);
    }
    return values;
  }

  private static void cell(
      Tree of, MeasuredCell cell, TransitionParameters parameters, List<Quantity> values) {
    values.add(quantity("activity", of, cell.activity(), PLAIN));
    cell.energy().ifPresent(energy -> values.add(quantity("energy", of, energy, PLAIN)));
    values.add(quantity("survival", of, cell.survival(), PLAIN));
    Relaxation relaxation = Relaxation.of(cell, parameters);
    values.add(
        quantity(
            relaxation.isLowerBound() ? "relaxationTimeAtLeast" : "relaxationTime",
            of,
            relaxation.time(),
            STEPS));
    values.add(count("runs", of, cell.runs().size()));
    values.add(count("absorbed", of, count(cell, Verdict.ABSORBED)));
    values.add(count("steady", of, count(cell, Verdict.STEADY)));
    values.add(count("drifting", of, count(cell, Verdict.DRIFTING)));
    values.add(count("undecided", of, count(cell, Verdict.UNDECIDED)));
    values.add(count("censored", of, relaxation.censored().size()));
  }

  private static long count(MeasuredCell cell, Verdict verdict) {
    return cell.runs().stream().filter(run -> run.verdict() == verdict).count();
  }

  private static Quantity quantity(String name, Tree of, Estimate estimate, String unit) {
    return new Quantity(name, of, estimate.mean(), estimate.error(), unit);
  }

  private static Quantity count(String name, Tree of, long count) {
    return new Quantity(name, of, count, 0, PLAIN);
  }
}
