package org.absorb.window.probe;

import java.io.Serializable;
import java.util.List;

/**
 * When something was drawn.
 *
 * @param times in order, in seconds
 */
public record Paints(List<Double> times) implements Serializable {

  public Paints {
    times = List.copyOf(times);
  }

  public int count() {
    return times.size();
  }

  /** How often in a second from the first to the last of those in a span; 0 if there are none. */
  public double rate(double from, double to) {
    List<Double> within = times.stream().filter(time -> time >= from && time <= to).toList();
    return within.size() < 2
        ? 0
        : (within.size() - 1) / (within.get(within.size() - 1) - within.get(0));
  }

  /** How often in a second, from the first to the last. */
  public double rate() {
    return rate(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
