package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.MeasuredRun;
import org.absorb.model.statistics.Estimate;

/**
 * The relaxation time of a cell.
 *
 * <p>Where the steady activity is at or above the threshold, or no run was absorbed: the mean over
 * the survivors of the first step with (f_a - f_inf) / f_inf below the level, f_inf being the
 * cell's. Else: the mean number of steps until absorption. A run is censored when it was not
 * absorbed where others were, or when it is not steady and the drift, going on for as long again,
 * would change f_inf by more than the level; then its steps count, and the time is a lower bound.
 *
 * @param time in steps
 * @param censored the runs that make it a lower bound
 */
record Relaxation(Estimate time, List<MeasuredRun> censored) {

  Relaxation {
    censored = List.copyOf(censored);
  }

  static Relaxation of(MeasuredCell cell, TransitionParameters parameters) {
    double steady = cell.activity().mean();
    boolean active =
        !cell.survivors().isEmpty() && (!cell.isMixed() || steady >= parameters.threshold());
    List<MeasuredRun> censored = new ArrayList<>();
    List<MeasuredRun> timed = active ? cell.survivors() : cell.runs();
    boolean unsettled = cell.isUnsettled(parameters.relaxationLevel());
    double[] times = new double[timed.size()];
    for (int i = 0; i < times.length; i++) {
      MeasuredRun run = timed.get(i);
      long relaxed =
          run.isAbsorbed()
              ? run.steps()
              : active && !unsettled ? run.relaxedAt(steady, parameters.relaxationLevel()) : -1;
      times[i] = relaxed < 0 ? run.steps() : relaxed;
      if (relaxed < 0) {
        censored.add(run);
      }
    }
    return new Relaxation(Estimate.of(times), censored);
  }

  boolean isLowerBound() {
    return !censored.isEmpty();
  }
}
