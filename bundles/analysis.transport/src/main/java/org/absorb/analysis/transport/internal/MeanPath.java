package org.absorb.analysis.transport.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.absorb.measure.motion.Path;
import org.absorb.model.statistics.Estimate;

/**
 * Mean square displacements averaged over a cell's replicas, at the steps that all of them know.
 *
 * @param steps since the origin, ascending
 * @param msd means and standard errors over replicas
 */
record MeanPath(long[] steps, List<Estimate> msd) {

  private static final int PER_DECADE = 20;
  private static final double HALF_DECADE = Math.sqrt(10);

  MeanPath {
    msd = List.copyOf(msd);
  }

  /**
   * Averages.
   *
   * @param moving paths that went on to their ends
   * @param frozen paths of absorbed runs: they stay where they are, as far as the others go
   */
  static MeanPath of(Collection<Path> moving, Collection<Path> frozen) {
    TreeSet<Long> common = new TreeSet<>();
    if (moving.isEmpty()) {
      frozen.forEach(path -> common.addAll(path.msd().keySet()));
    } else {
      common.addAll(moving.iterator().next().msd().keySet());
    }
    moving.forEach(path -> common.retainAll(path.msd().keySet()));
    for (Path path : frozen) {
      common.removeIf(step -> step < path.last() && !path.msd().containsKey(step));
    }
    List<Path> all = new ArrayList<>(moving);
    all.addAll(frozen);
    return new MeanPath(
        common.stream().mapToLong(Long::longValue).toArray(),
        common.stream()
            .map(step -> Estimate.of(all.stream().mapToDouble(path -> path.at(step)).toArray()))
            .toList());
  }

  boolean isEmpty() {
    return steps.length == 0;
  }

  /** Evenly spaced in the logarithm, about {@value #PER_DECADE} a decade; the last is kept. */
  MeanPath thinned() {
    List<Integer> kept = new ArrayList<>();
    double next = 0;
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] >= next || i == steps.length - 1) {
        kept.add(i);
        next = steps[i] * Math.pow(10, 1.0 / PER_DECADE);
      }
    }
    return new MeanPath(
        kept.stream().mapToLong(i -> steps[i]).toArray(), kept.stream().map(msd::get).toList());
  }

  /** At the last step not after one; not-a-number before the first. */
  Estimate at(long step) {
    Estimate found = new Estimate(Double.NaN, Double.NaN, 0);
    for (int i = 0; i < steps.length && steps[i] <= step; i++) {
      found = msd.get(i);
    }
    return found;
  }

  long last() {
    return steps[steps.length - 1];
  }

  /**
   * The exponent {@code d ln MSD / d ln k} around every step, from points half a decade before and
   * after, or as far as they reach; not-a-number where the msd is 0.
   */
  double[] exponents() {
    double[] exponents = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      int low = i;
      int high = i;
      while (low > 0 && steps[low] > steps[i] / HALF_DECADE) {
        low--;
      }
      while (high < steps.length - 1 && steps[high] < steps[i] * HALF_DECADE) {
        high++;
      }
      exponents[i] =
          Math.log(msd.get(high).mean() / msd.get(low).mean())
              / Math.log((double) steps[high] / steps[low]);
    }
    return exponents;
  }
}
