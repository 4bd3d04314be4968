package org.absorb.analysis.transition.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.absorb.measure.MeasuredRun;
import org.absorb.model.statistics.Drift;
import org.absorb.model.statistics.Estimate;

/**
 * The replicas of one packing fraction, averaged.
 *
 * <p>Means are over the survivors, with errors over replicas where several survive, else from the
 * blocks of the one. Whether a cell drifts is judged from the survivors' mean blocks, so that many
 * replicas do not make a chance alarm likely.
 *
 * @param packingFraction phi
 * @param runs all replicas, by id
 * @param survivors those not absorbed
 * @param activity f_inf of the survivors; exactly 0 where all were absorbed
 * @param energy of the survivors; empty where none survived or it was not observed
 * @param drift of the survivors' mean; empty where none can be judged
 */
record MeasuredCell(
    double packingFraction,
    List<MeasuredRun> runs,
    List<MeasuredRun> survivors,
    Estimate activity,
    Optional<Estimate> energy,
    Optional<Drift> drift) {

  static MeasuredCell of(double packingFraction, List<MeasuredRun> runs) {
    List<MeasuredRun> survivors = runs.stream().filter(run -> !run.isAbsorbed()).toList();
    Estimate activity =
        survivors.isEmpty()
            ? new Estimate(0, 0, runs.size())
            : over(survivors.stream().map(MeasuredRun::activity).toList());
    List<Estimate> energies = survivors.stream().flatMap(run -> run.energy().stream()).toList();
    Optional<Estimate> energy = energies.isEmpty() ? Optional.empty() : Optional.of(over(energies));
    List<double[]> blocks =
        survivors.stream().map(MeasuredRun::blocks).filter(b -> b.length > 0).toList();
    Optional<Drift> drift =
        blocks.isEmpty() ? Optional.empty() : Optional.of(Drift.of(mean(blocks)));
    return new MeasuredCell(packingFraction, List.copyOf(runs), survivors, activity, energy, drift);
  }

  /**
   * The part of the runs that survived. Its error is half of Wilson's score interval of one
   * standard error (Wilson 1927), which does not vanish where none or all survived: {@code
   * 1/(2(n+1))} there.
   */
  Estimate survival() {
    double n = runs.size();
    double share = survivors.size() / n;
    double half = Math.sqrt(share * (1 - share) / n + 1 / (4 * n * n)) / (1 + 1 / n);
    return new Estimate(share, half, runs.size());
  }

  boolean isMixed() {
    return !survivors.isEmpty() && survivors.size() < runs.size();
  }

  boolean isDrifting() {
    return drift.filter(Drift::isSignificant).isPresent();
  }

  /** Whether f_inf is open to a change by more than this part of it, or cannot be judged. */
  boolean isUnsettled(double part) {
    return isUndecided() || Math.abs(change()) > part * activity.mean();
  }

  /** Whether the runs are too short to say anything of a steady state. */
  boolean isUndecided() {
    return !survivors.isEmpty() && drift.isEmpty();
  }

  /** By how much the activity would change if its drift went on for as many steps again. */
  double change() {
    if (!isDrifting()) {
      return 0;
    }
    MeasuredRun longest =
        survivors.stream().max(Comparator.comparingLong(MeasuredRun::steps)).orElseThrow();
    double window = Math.max(1, longest.steps() - longest.windowStart());
    return drift.orElseThrow().change() * longest.steps() / (window / 2);
  }

  long longest() {
    return runs.stream().mapToLong(MeasuredRun::steps).max().orElse(0);
  }

  private static Estimate over(List<Estimate> members) {
    return members.size() == 1
        ? members.get(0)
        : Estimate.of(members.stream().mapToDouble(Estimate::mean).toArray());
  }

  private static double[] mean(List<double[]> series) {
    double[] mean = new double[series.get(0).length];
    for (double[] one : series) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += one[i] / series.size();
      }
    }
    return mean;
  }
}
