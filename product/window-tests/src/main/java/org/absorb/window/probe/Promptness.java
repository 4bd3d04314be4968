package org.absorb.window.probe;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How promptly the user interface answered.
 *
 * @param questions how often it was asked
 * @param seconds for how long
 * @param paints when widgets were drawn meanwhile, by name; those without one together
 * @param stalls the worst of them, the worst first
 */
public record Promptness(
    int questions, double seconds, Map<String, Paints> paints, List<Stall> stalls)
    implements Serializable {

  public Promptness {
    paints = Map.copyOf(paints);
    stalls = stalls.stream().sorted(Comparator.comparingDouble(Stall::own).reversed()).toList();
  }

  /** How often any widget was drawn. */
  public int allPaints() {
    return paints.values().stream().mapToInt(Paints::count).sum();
  }

  /** When a widget was drawn. */
  public Paints paints(String name) {
    return paints.getOrDefault(name, new Paints(List.of()));
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
