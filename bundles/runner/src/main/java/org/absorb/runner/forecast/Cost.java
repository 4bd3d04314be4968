package org.absorb.runner.forecast;

import java.util.List;
import org.absorb.model.run.Outcome;
import org.absorb.store.journal.RunRow;

/**
 * What a cell costs.
 *
 * @param pace seconds a step and particle
 * @param rest the step by which its runs are absorbed; infinite if they are not expected to be
 */
record Cost(double pace, double rest) {

  /** Of a cell of which, and of whose neighbours, nothing is known. */
  static final Cost UNKNOWN = new Cost(Double.NaN, Double.POSITIVE_INFINITY);

  /** What finished runs of a cell say; {@code null} if none says how long it took. */
  static Cost of(List<RunRow> finished, double particles) {
    double seconds = 0;
    double computed = 0;
    double ends = 0;
    boolean absorbed = !finished.isEmpty();
    for (RunRow row : finished) {
      List<Long> resumed = row.resumedFrom();
      long from = resumed.isEmpty() ? 0 : resumed.get(resumed.size() - 1);
      if (row.seconds() > 0 && row.steps() > from) {
        seconds += row.seconds();
        computed += row.steps() - from;
      }
      ends += row.steps() / (double) finished.size();
      absorbed &= row.outcome().filter(Outcome.ABSORBED::equals).isPresent();
    }
    return computed == 0
        ? null
        : new Cost(seconds / computed / particles, absorbed ? ends : Double.POSITIVE_INFINITY);
  }

  /** Between this and another: at a share of the way, 0 to 1. */
  Cost towards(Cost other, double share) {
    double finite = 1e15;
    double mine = Math.log(Math.min(rest, finite));
    double theirs = Math.log(Math.min(other.rest, finite));
    boolean both = rest < finite && other.rest < finite;
    double between = Math.exp(mine + share * (theirs - mine));
    double nearest = share < 0.5 ? rest : other.rest;
    return new Cost(pace + share * (other.pace - pace), both ? between : nearest);
  }

  /** Seconds that a run takes from one step to another. */
  double seconds(long from, long to, double particles) {
    return Math.max(0, Math.min(rest, to) - from) * particles * pace;
  }
}
