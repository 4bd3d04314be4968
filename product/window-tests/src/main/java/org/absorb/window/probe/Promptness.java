package org.absorb.window.probe;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How promptly the user interface answered.
 *
 * @param questions how often it was asked
 * @param seconds for how long
 * @param paints how many widgets were drawn meanwhile
 * @param stalls the worst of them, the worst first
 */
public record Promptness(int questions, double seconds, int paints, List<Stall> stalls)
    implements Serializable {

  public Promptness {
    stalls = stalls.stream().sorted(Comparator.comparingDouble(Stall::own).reversed()).toList();
  }

  public Optional<Stall> worst() {
    return stalls.stream().findFirst();
  }

  @Override
  public String toString() {
    return String.format(
        "asked %d times in %.0f s; longest stall %s",
        questions, seconds, worst().map(Stall::toString).orElse("none"));
  }
}
