package org.absorb.runner.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.absorb.model.text.Nearest;

/**
 * Finds quantities by what a person types: the whole name, its last part, the symbol ({@code phi},
 * {@code b_f}) or a customary short name ({@code scheme}), whatever the case of letters unless that
 * tells two apart. Immutable.
 */
public final class Names {

  private static final Map<String, String> CUSTOMARY =
      Map.of(
          "scheme", "dynamics.type",
          "potential", "dynamics.potential.type",
          "state", Quantities.STATUS.name(),
          "tags", Quantities.TAG.name(),
          "notes", Quantities.NOTE.name(),
          "findings", Quantities.FINDING.name());

  private final Map<String, Quantity> all = new LinkedHashMap<>();
  private final Map<String, Set<Quantity>> exact = new LinkedHashMap<>();
  private final Map<String, Set<Quantity>> loose = new LinkedHashMap<>();

  public Names(Collection<Quantity> quantities) {
    quantities.forEach(quantity -> all.putIfAbsent(quantity.name(), quantity));
    for (Quantity quantity : all.values()) {
      String name = quantity.name();
      add(name.substring(name.lastIndexOf('.') + 1), quantity);
      if (!quantity.symbol().isEmpty()) {
        add(quantity.symbol().replaceAll("[{}]", ""), quantity);
        add(quantity.symbol().replaceAll("[{}_]", ""), quantity);
      }
    }
  }

  private void add(String name, Quantity quantity) {
    exact.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(quantity);
    loose
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new LinkedHashSet<>())
        .add(quantity);
  }

  public Collection<Quantity> all() {
    return List.copyOf(all.values());
  }

  /** What a word may mean: one quantity, several, or none. */
  public Set<Quantity> meaning(String word) {
    Optional<Quantity> whole =
        Optional.ofNullable(all.get(word)).or(() -> customary(word.toLowerCase(Locale.ROOT)));
    return whole
        .map(Set::of)
        .orElseGet(
            () ->
                exact.getOrDefault(
                    word, loose.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of())));
  }

  /**
   * What may be meant by a word that means nothing: at most three words that mean one quantity
   * each, the first of them each quantity's own.
   */
  public List<String> near(String word) {
    Set<String> known = new LinkedHashSet<>(words());
    known.addAll(exact.keySet());
    known.addAll(all.keySet());
    known.addAll(CUSTOMARY.keySet());
    known.removeIf(name -> meaning(name).size() != 1);
    return Nearest.to(word, known);
  }

  private Optional<Quantity> customary(String word) {
    return Optional.ofNullable(CUSTOMARY.get(word)).map(all::get);
  }

  /**
   * The shortest words that mean one quantity each, for a person to choose from: sorted, paths of
   * several steps last.
   */
  public Set<String> words() {
    Set<String> words =
        new TreeSet<>(
            Comparator.comparing((String word) -> word.indexOf('.') >= 0)
                .thenComparing(String.CASE_INSENSITIVE_ORDER));
    all.values().forEach(quantity -> words.add(word(quantity)));
    return words;
  }

  /** The shortest word that means this quantity and no other; its symbol before all. */
  public String word(Quantity quantity) {
    String name = quantity.name();
    List<String> shorter =
        List.of(
            quantity.symbol().replaceAll("[{}]", ""), name.substring(name.lastIndexOf('.') + 1));
    for (var customary : CUSTOMARY.entrySet()) {
      if (customary.getValue().equals(name) && name.contains(".")) {
        return customary.getKey();
      }
    }
    return shorter.stream()
        .filter(word -> !word.isEmpty() && meaning(word).equals(Set.of(quantity)))
        .findFirst()
        .orElse(name);
  }
}
