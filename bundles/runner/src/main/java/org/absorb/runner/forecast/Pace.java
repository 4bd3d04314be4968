package org.absorb.runner.forecast;

import java.util.List;

/**
 * How long a system's steps took, from its first on: less and less where its activity falls.
 *
 * @param step reached, ascending; one or more
 * @param seconds a particle, until then
 */
record Pace(List<Long> step, List<Double> seconds) {

  /** The last step. */
  long last() {
    return step.get(step.size() - 1);
  }

  private double all() {
    return seconds.get(seconds.size() - 1) - seconds.get(0);
  }

  /** The step when half of the time was over: what came before counts as warming up. */
  long half() {
    double middle = seconds.get(0) + all() / 2;
    int i = 0;
    while (i < step.size() - 2 && seconds.get(i + 1) <= middle) {
      i++;
    }
    return step.get(i);
  }

  /** Seconds a step and particle, from a step to the last. */
  double since(long from) {
    return (seconds.get(seconds.size() - 1) - at(from)) / Math.max(1, last() - from);
  }

  /** Seconds a step and particle between two steps; as in the later half where there are none. */
  double between(long from, long to) {
    long end = Math.min(to, last());
    return end > from ? (at(end) - at(from)) / (end - from) : since(half());
  }

  /** Seconds a step and particle over so many steps; beyond the last as in the later half. */
  double mean(double steps) {
    if (steps <= last()) {
      return between(step.get(0), (long) Math.max(1, steps));
    }
    return (all() + (steps - last()) * since(half())) / steps;
  }

  /** When a step was reached: in proportion between two that are known. */
  private double at(long k) {
    if (step.size() == 1) {
      return seconds.get(0);
    }
    int i = 1;
    while (i < step.size() - 1 && step.get(i) < k) {
      i++;
    }
    double share = (k - step.get(i - 1)) / (double) Math.max(1, step.get(i) - step.get(i - 1));
    return seconds.get(i - 1)
        + Math.max(0, Math.min(1, share)) * (seconds.get(i) - seconds.get(i - 1));
  }
}
