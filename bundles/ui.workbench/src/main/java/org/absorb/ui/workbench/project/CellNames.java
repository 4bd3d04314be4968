package org.absorb.ui.workbench.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.specification.Declared;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.Field;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What the cells of one experiment are called: symbols and values of what is swept, {@code "$phi$
 * 0.620, $N$ 1000"}, for {@link org.absorb.model.text.MathText}. The values of an axis have one
 * number of digits; schemes and other plugins go by their labels alone. Any thread.
 */
public final class CellNames {

  /** Digits after the point of a packing fraction, at least. */
  private static final int LEAST = 3;

  /** Ends the path of a field that names a plugin. */
  private static final String TYPE = ".type";

  private static final String SCHEME = "dynamics" + TYPE;

  private static final Messages WORDS = Messages.of(CellNames.class);

  private final Catalog catalog;
  private final Declared declared;
  private final Tree base;
  private final Map<String, String> symbols = new HashMap<>();
  private final Map<String, Integer> digits = new HashMap<>();

  /** Of the plugins that an axis names, by its path and their ids. */
  private final Map<String, Map<String, String>> labels = new HashMap<>();

  public CellNames(ExperimentState experiment, Catalog catalog) {
    this(experiment.experiment(), catalog);
  }

  /** Of an experiment that need lie in no file. */
  public CellNames(Experiment experiment, Catalog catalog) {
    this(Optional.of(experiment), catalog);
  }

  private CellNames(Optional<Experiment> experiment, Catalog catalog) {
    this.catalog = catalog;
    this.declared = new Declared(catalog);
    this.base = experiment.map(Experiment::base).orElse(Tree.EMPTY);
    for (Axis axis : experiment.map(Experiment::sweep).orElse(List.of())) {
      for (Map<Path, Value> point : axis.points()) {
        point.forEach(
            (path, value) -> {
              digits.merge(
                  path.toString(), value instanceof Value.Decimal d ? scale(d) : 0, Math::max);
              label(path.toString(), value);
            });
      }
    }
    digits.forEach((path, any) -> symbols.put(path, symbol(path)));
    symbols.forEach(
        (path, symbol) ->
            digits.computeIfPresent(
                path, (p, n) -> n > 0 && symbol.equals("$phi$") ? Math.max(LEAST, n) : n));
  }

  private void label(String path, Value value) {
    if (path.endsWith(TYPE) && value instanceof Value.Text id) {
      kind(path)
          .flatMap(kind -> catalog.find(kind, id.value()))
          .ifPresent(
              entry ->
                  labels
                      .computeIfAbsent(path, any -> new HashMap<>())
                      .put(id.value(), entry.label()));
    }
  }

  /** What the plugins are that a field names. */
  private Optional<Kind<?>> kind(String path) {
    return path.equals(SCHEME)
        ? Optional.of(Kind.SCHEME)
        : slot(path).map(Field::kind).filter(kind -> !kind.isEmpty()).map(Kind::of);
  }

  private Optional<Field> slot(String path) {
    return declared.field(base, path.substring(0, path.length() - TYPE.length()));
  }

  private static int scale(Value.Decimal number) {
    return Math.max(0, number.value().scale());
  }

  /** A cell by all its coordinates; empty for the one cell of an experiment without a sweep. */
  public String of(Tree coordinates) {
    return of(coordinates, List.copyOf(coordinates.fields().keySet()));
  }

  /** A cell by some of its coordinates. */
  public String of(Tree coordinates, List<String> paths) {
    return paths.stream()
        .filter(path -> coordinates.get(path).isPresent())
        .map(path -> part(path, coordinates.get(path).orElseThrow()))
        .collect(Collectors.joining(", "));
  }

  private String part(String path, Value value) {
    String said = value(path, value);
    return labels.getOrDefault(path, Map.of()).containsValue(said)
        ? said
        : symbolOf(path) + " " + said;
  }

  /** The symbol of a swept field between dollar signs, or its words if it has none. */
  public String symbolOf(String path) {
    return symbols.getOrDefault(path, path);
  }

  /** A value of a swept field. */
  public String value(String path, Value value) {
    if (value instanceof Value.Decimal number) {
      return number(number.value(), digits.getOrDefault(path, 0));
    } else if (value instanceof Value.Text text) {
      return labels.getOrDefault(path, Map.of()).getOrDefault(text.value(), text.value());
    } else if (value instanceof Value.Flag flag) {
      return String.valueOf(flag.value());
    } else if (value instanceof Tree tree) {
      return tree.text("type").orElse(tree.toString());
    }
    return String.valueOf(value);
  }

  private static String number(BigDecimal number, int scale) {
    BigDecimal exact = number.setScale(scale, RoundingMode.HALF_EVEN);
    return scale == 0 ? Numbers.count(exact.longValue()) : exact.toPlainString();
  }

  private String symbol(String path) {
    if (path.equals(SCHEME)) {
      return WORDS.get("scheme");
    }
    Optional<Field> field = path.endsWith(TYPE) ? slot(path) : declared.field(base, path);
    return field
        .map(known -> known.symbol().isEmpty() ? known.label() : "$" + known.symbol() + "$")
        .orElse(path); // of a plugin that is not installed
  }
}
