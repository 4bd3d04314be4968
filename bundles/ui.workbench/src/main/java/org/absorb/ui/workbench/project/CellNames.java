package org.absorb.ui.workbench.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
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
 * number of digits, all they have or, if those are many, as many as tell them apart; schemes and
 * other plugins go by their labels alone. Any thread.
 */
public final class CellNames {

  /** Digits after the point of a packing fraction, at least. */
  private static final int LEAST = 3;

  /** Digits after the point of which none is left out. */
  private static final int EXACT = 6;

  /** Digits that each number has, at least, where some are left out. */
  private static final int SIGNIFICANT = 3;

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
    Map<String, NavigableSet<BigDecimal>> swept = new HashMap<>();
    for (Axis axis : experiment.map(Experiment::sweep).orElse(List.of())) {
      for (Map<Path, Value> point : axis.points()) {
        point.forEach(
            (path, value) -> {
              NavigableSet<BigDecimal> numbers =
                  swept.computeIfAbsent(path.toString(), any -> new TreeSet<>());
              if (value instanceof Value.Decimal number) {
                numbers.add(number.value());
              }
              label(path.toString(), value);
            });
      }
    }
    swept.forEach((path, numbers) -> digits.put(path, digits(numbers)));
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

  /** How many digits after the point numbers are written with. */
  private static int digits(NavigableSet<BigDecimal> numbers) {
    int all = numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    if (all <= EXACT) {
      return Math.max(0, all);
    }
    int least = 0;
    BigDecimal last = null;
    for (BigDecimal number : numbers) {
      if (number.signum() != 0) {
        least = Math.max(least, SIGNIFICANT - 1 - exponent(number));
      }
      if (last != null) { // rounded half up, numbers that are a unit apart stay apart
        least = Math.max(least, -exponent(number.subtract(last)));
      }
      last = number;
    }
    return Math.min(all, least);
  }

  /** Of the power of ten that a number's first digit counts. */
  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
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
    BigDecimal exact = number.setScale(scale, RoundingMode.HALF_UP);
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
