package org.absorb.ui.workbench.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What the cells of one experiment are called: symbols and values of what is swept, {@code "$phi$
 * 0.620, $N$ 1000"}, for {@link org.absorb.model.text.MathText}. The values of an axis have one
 * number of digits. Any thread.
 */
public final class CellNames {

  /** Digits after the point of a packing fraction, at least. */
  private static final int LEAST = 3;

  private final Catalog catalog;
  private final Tree base;
  private final Map<String, String> symbols = new HashMap<>();
  private final Map<String, Integer> digits = new HashMap<>();

  public CellNames(ExperimentState experiment, Catalog catalog) {
    this(experiment.experiment(), catalog);
  }

  /** Of an experiment that need lie in no file. */
  public CellNames(Experiment experiment, Catalog catalog) {
    this(Optional.of(experiment), catalog);
  }

  private CellNames(Optional<Experiment> experiment, Catalog catalog) {
    this.catalog = catalog;
    this.base = experiment.map(Experiment::base).orElse(Tree.EMPTY);
    for (Axis axis : experiment.map(Experiment::sweep).orElse(List.of())) {
      for (Map<Path, Value> point : axis.points()) {
        point.forEach(
            (path, value) ->
                digits.merge(
                    path.toString(), value instanceof Value.Decimal d ? scale(d) : 0, Math::max));
      }
    }
    digits.forEach((path, any) -> symbols.put(path, symbol(path)));
    symbols.forEach(
        (path, symbol) ->
            digits.computeIfPresent(
                path, (p, n) -> n > 0 && symbol.equals("$phi$") ? Math.max(LEAST, n) : n));
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
        .map(path -> symbolOf(path) + " " + value(path, coordinates.get(path).orElseThrow()))
        .collect(Collectors.joining(", "));
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
      return text.value();
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
    try {
      Optional<Field> field = field(Path.of(path).steps());
      return field
          .map(known -> known.symbol().isEmpty() ? known.label() : "$" + known.symbol() + "$")
          .orElse(path);
    } catch (BadInputException | IllegalArgumentException e) {
      return path; // of a plugin that is not installed
    }
  }

  private Optional<Field> field(List<String> steps) {
    List<String> way = new ArrayList<>(steps);
    String root = way.remove(0);
    Optional<Declaration<?>> declaration =
        switch (root) {
          case "system" -> Optional.of(Declaration.of(SystemSettings.class));
          case "protocol" -> Optional.of(Declaration.of(Protocol.class));
          case "dynamics" -> declaration(Kind.SCHEME.name(), base.tree("dynamics"));
          default -> Optional.empty();
        };
    Tree here = base.tree(root);
    Optional<Field> field = Optional.empty();
    for (String step : way) {
      field = declaration.flatMap(known -> known.field(step));
      here = here.tree(step);
      declaration = inside(field, step, here);
    }
    return field;
  }

  /** What is declared inside a field; the potential is none of the scheme's own fields. */
  private Optional<Declaration<?>> inside(Optional<Field> field, String step, Tree content) {
    if (field.isEmpty()) {
      return declaration(
          step.equals(DynamicsSettings.POTENTIAL) ? Kind.POTENTIAL.name() : "", content);
    }
    Declaration<?> nested = field.get().nested();
    return nested != null ? Optional.of(nested) : declaration(field.get().kind(), content);
  }

  private Optional<Declaration<?>> declaration(String kind, Tree component) {
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    String type = component.text("type").orElse("");
    return catalog.find(Kind.of(kind), type).map(Entry::declaration);
  }
}
