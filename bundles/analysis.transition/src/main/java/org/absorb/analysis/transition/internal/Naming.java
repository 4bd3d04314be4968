package org.absorb.analysis.transition.internal;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Value;

/** Settings in words, with symbols between dollar signs. */
final class Naming {

  private static final String SCHEME = "dynamics.type";

  /** What names a group even where nothing differs: a number has to stand alone. */
  static final List<String> ALWAYS =
      List.of(
          SCHEME,
          "dynamics.kickSize",
          "dynamics.learningRate",
          "dynamics.batchFraction",
          Group.PARTICLES);

  /** Scheme, kick and batch first, the number of particles last, others by name between. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt(Naming::rank).thenComparing(path -> path);

  private Naming() {}

  /** What tells a group from others; its scheme where nothing does. */
  static String label(SortedMap<String, Value> settings, List<String> paths) {
    String label = join(settings, paths);
    return label.isEmpty() ? scheme(settings) : label;
  }

  static String scheme(SortedMap<String, Value> settings) {
    return part(SCHEME, settings.get(SCHEME));
  }

  /** Settings without the scheme's name. */
  static String details(SortedMap<String, Value> settings, List<String> paths) {
    return join(settings, paths.stream().filter(path -> !path.equals(SCHEME)).toList());
  }

  private static String join(SortedMap<String, Value> settings, List<String> paths) {
    return paths.stream()
        .filter(settings::containsKey)
        .map(path -> part(path, settings.get(path)))
        .collect(Collectors.joining(", "));
  }

  /** A scheme's name, a symbol and its value, or the last step of the path and its value. */
  private static String part(String path, Value value) {
    String written =
        value instanceof Value.Decimal number ? Numbers.number(number.value()) : text(value);
    if (path.endsWith(".type")) {
      return Words.find("name." + written).orElse(written);
    }
    if (path.startsWith("plugins.")) {
      return Words.get("version", path.substring("plugins.".length()), written);
    }
    return Words.find("symbol." + path, written)
        .orElseGet(() -> Words.get("setting", path.substring(path.lastIndexOf('.') + 1), written));
  }

  static String text(Value value) {
    return value == null
        ? ""
        : value instanceof Value.Text text ? text.value() : CanonicalJson.write(value);
  }

  private static int rank(String path) {
    int rank = ALWAYS.indexOf(path);
    return path.equals(Group.PARTICLES) ? ALWAYS.size() + 1 : rank < 0 ? ALWAYS.size() : rank;
  }
}
