package org.absorb.cli.internal.terminal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much of a pile of unequal tasks is done. A task counts by its weight, whole once it is over,
 * however soon that was: so the time left gets right by itself where tasks end early. One thread.
 *
 * @param <K> what tasks are known by
 */
public final class Effort<K> {

  private static final double SOONEST_SECONDS = 5;
  private static final double LEAST_SHARE = 0.01;

  private final Map<K, Double> weights = new HashMap<>();
  private final Map<K, Double> shares = new HashMap<>();
  private final Set<K> over = new HashSet<>();
  private double total;

  /** Adds a task; again: weighs it anew. */
  public void add(K task, double weight) {
    Double before = weights.put(task, weight);
    total += weight - (before == null ? 0 : before);
  }

  /** A task is over. */
  public void over(K task) {
    over.add(task);
    shares.remove(task);
  }

  /** How far a task is, 0 to 1. */
  public void at(K task, double share) {
    if (!over.contains(task)) {
      shares.put(task, share);
    }
  }

  /** The share done, 0 to 1. */
  public double share() {
    double done = over.stream().mapToDouble(task -> weights.getOrDefault(task, 0.0)).sum();
    for (var task : shares.entrySet()) {
      done += weights.getOrDefault(task.getKey(), 0.0) * task.getValue();
    }
    return total > 0 ? Math.min(1, done / total) : 0;
  }

  /** Seconds left after {@code seconds}; not-a-number while it is too soon to tell. */
  public double left(double seconds) {
    double share = share();
    return seconds < SOONEST_SECONDS || share < LEAST_SHARE
        ? Double.NaN
        : seconds * (1 - share) / share;
  }
}
