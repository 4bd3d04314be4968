package org.absorb.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Value;

/** Settings in words, with symbols between dollar signs. */
final class Naming {

  /** What names a group even where nothing differs: a number has to stand alone. */
  static final List<String> ALWAYS =
      List.of(
          Settings.SCHEME,
          Settings.KICK_SIZE,
          Settings.LEARNING_RATE,
          Settings.BATCH_FRACTION,
          Settings.PARTICLES);

  /** What a person does not read: the digest of a file. */
  private static final String DIGEST = ".sha256";

  /** Scheme, kick and batch first, the number of particles last, others by name between. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt(Naming::rank).thenComparing(path -> path);

  private static final Pattern SYMBOL = Pattern.compile("\\$([^$]*)\\$");
  private static final Map<String, String> GREEK =
      Map.of("epsilon", "ε", "alpha", "α", "phi", "φ", "tau", "τ", "sigma", "σ");

  private Naming() {}

  /** What tells a group from others; its scheme where nothing does. */
  static String label(SortedMap<String, Value> settings, List<String> paths) {
    String label = join(settings, paths);
    return label.isEmpty() ? scheme(settings) : label;
  }

  static String scheme(SortedMap<String, Value> settings) {
    return part(Settings.SCHEME, settings.get(Settings.SCHEME));
  }

  /** Settings without the scheme's name. */
  static String details(SortedMap<String, Value> settings, List<String> paths) {
    return join(settings, paths.stream().filter(path -> !path.equals(Settings.SCHEME)).toList());
  }

  private static String join(SortedMap<String, Value> settings, List<String> paths) {
    return paths.stream()
        .filter(path -> settings.containsKey(path) && !path.endsWith(DIGEST))
        .map(path -> part(path, settings.get(path)))
        .collect(Collectors.joining(", "));
  }

  /** A scheme's name, a symbol and its value, or the last step of the path and its value. */
  private static String part(String path, Value value) {
    String written =
        value instanceof Value.Decimal number ? Numbers.exact(number.value()) : text(value);
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
    return path.equals(Settings.PARTICLES) ? ALWAYS.size() + 1 : rank < 0 ? ALWAYS.size() : rank;
  }

  /** A label without its dollar signs, Greek letters as such. */
  static String plain(String label) {
    return SYMBOL
        .matcher(label)
        .replaceAll(
            symbol -> {
              String text = symbol.group(1);
              for (Map.Entry<String, String> letter : GREEK.entrySet()) {
                text = text.replace(letter.getKey(), letter.getValue());
              }
              return text;
            });
  }
}
