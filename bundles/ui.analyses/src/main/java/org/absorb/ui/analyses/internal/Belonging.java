package org.absorb.ui.analyses.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Declared;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.text.KeyWords;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What the numbers of a result belong to, in words with symbols: {@code sgd.pairwise, $b_f$ 0.2}.
 */
final class Belonging {

  private final Declared declared;

  Belonging(Catalog catalog) {
    this.declared = new Declared(catalog);
  }

  /** The settings that all values belong to; none, if that is all there is to say. */
  static Set<Map.Entry<String, Value>> shared(List<Quantity> values) {
    List<Set<Map.Entry<String, Value>>> settings =
        values.stream().map(value -> value.of().fields().entrySet()).distinct().toList();
    if (settings.size() < 2) {
      return Set.of();
    }
    Set<Map.Entry<String, Value>> shared = new HashSet<>(settings.get(0));
    settings.forEach(shared::retainAll);
    return shared;
  }

  /**
   * In words.
   *
   * @param of paths and values, as in {@link Quantity#of}
   * @param but settings to be left out
   */
  String words(Tree of, Set<Map.Entry<String, Value>> but) {
    Tree whole = document(of);
    return of.fields().entrySet().stream()
        .filter(setting -> !but.contains(setting))
        .map(setting -> word(whole, setting.getKey(), setting.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** What can be no path, in a file that somebody wrote, is in no document. */
  private static Tree document(Tree of) {
    Tree document = Tree.EMPTY;
    for (Map.Entry<String, Value> setting : of.fields().entrySet()) {
      try {
        document = document.with(Path.of(setting.getKey()), setting.getValue());
      } catch (IllegalArgumentException e) {
        // goes by its key
      }
    }
    return document;
  }

  private String word(Tree document, String path, Value is) {
    String value =
        is instanceof Value.Text text
            ? text.value()
            : is instanceof Value.Decimal number
                ? Numbers.significant(number.value().doubleValue())
                : is.toString();
    return path.endsWith(".type") ? value : name(document, path) + " " + value;
  }

  private String name(Tree document, String path) {
    return declared
        .field(document, path)
        .map(field -> field.symbol().isEmpty() ? field.label() : "$" + field.symbol() + "$")
        .orElseGet(() -> KeyWords.of(path.substring(path.lastIndexOf('.') + 1)));
  }
}
