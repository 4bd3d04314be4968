package org.absorb.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** The settings that decide a run's physics, each by its path. */
public final class Settings {

  public static final String PACKING_FRACTION = "system.packingFraction";
  public static final String PARTICLES = "system.particles";
  public static final String DIMENSION = "system.dimension";
  public static final String SCHEME = "dynamics.type";
  public static final String KICK_SIZE = "dynamics.kickSize";
  public static final String LEARNING_RATE = "dynamics.learningRate";
  public static final String BATCH_FRACTION = "dynamics.batchFraction";

  private Settings() {}

  /**
   * Every setting of system, dynamics, stages and plugins' versions; no seed, no protocol.
   *
   * @param free paths to leave out
   */
  public static SortedMap<String, Value> of(Specification specification, Set<String> free) {
    Tree physics = specification.physics();
    SortedMap<String, Value> settings = new TreeMap<>();
    for (Map.Entry<String, Value> part : physics.fields().entrySet()) {
      if (part.getValue() instanceof Tree tree) {
        flatten(part.getKey(), tree, settings);
      } else if (!part.getKey().equals("seed")) {
        settings.put(part.getKey(), part.getValue());
      }
    }
    free.forEach(settings::remove);
    return settings;
  }

  /** A number among settings; not-a-number where it is none or missing. */
  public static double number(Map<String, Value> settings, String path) {
    return settings.get(path) instanceof Value.Decimal number
        ? number.value().doubleValue()
        : Double.NaN;
  }

  /**
   * The paths at which settings differ, in the order in which they are named. What only some
   * schemes have counts where it differs among these; kick size, learning rate and batch fraction
   * always.
   */
  static List<String> differing(Collection<? extends Map<String, Value>> all) {
    return all.stream()
        .flatMap(settings -> settings.keySet().stream())
        .distinct()
        .filter(
            path ->
                all.stream()
                        .filter(
                            settings -> Naming.ALWAYS.contains(path) || settings.containsKey(path))
                        .map(settings -> Objects.toString(settings.get(path)))
                        .distinct()
                        .count()
                    > 1)
        .sorted(Naming.ORDER)
        .toList();
  }

  private static void flatten(String path, Tree tree, SortedMap<String, Value> settings) {
    for (Map.Entry<String, Value> field : tree.fields().entrySet()) {
      // an id of a plugin has dots of its own: it stays one step
      String here = path + "." + field.getKey();
      if (field.getValue() instanceof Tree inner && !inner.fields().isEmpty()) {
        flatten(here, inner, settings);
      } else {
        settings.put(here, field.getValue());
      }
    }
  }
}
