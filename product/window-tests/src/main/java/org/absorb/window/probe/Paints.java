package org.absorb.window.probe;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When something was drawn.
 *
 * @param times in order, in seconds
 */
public record Paints(List<Double> times) implements Serializable {

  /** What takes longer is a pause in which nobody asked for pictures. */
  private static final double PAUSE = 0.1;

  public Paints {
    times = List.copyOf(times);
  }

  public int count() {
    return times.size();
  }

  /** From each time to the next, in seconds, in order of their lengths, without the pauses. */
  public List<Double> intervals() {
    return IntStream.range(1, count())
        .mapToObj(i -> times.get(i) - times.get(i - 1))
        .filter(interval -> interval < PAUSE)
        .sorted()
        .toList();
  }

  /** How often in a second, without the pauses. */
  public double rate() {
    return 1 / intervals().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
