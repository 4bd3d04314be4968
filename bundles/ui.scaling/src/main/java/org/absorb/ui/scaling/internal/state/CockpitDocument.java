package org.absorb.ui.scaling.internal.state;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.parameter.Choice;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.scaling.ScalingSubject.Place;

/**
 * A cockpit as it is written: {@code {"rhoC", "nu", "zeta", "fixed": [], "without": [L], "dropped":
 * [[L, rho]], "x": [low, high], "logarithmic"}}, ends of a window null where it is open.
 */
public final class CockpitDocument {

  private CockpitDocument() {}

  public static Tree tree(Cockpit cockpit) {
    return Tree.EMPTY
        .with("rhoC", Value.of(cockpit.at().rhoC()))
        .with("nu", Value.of(cockpit.at().nu()))
        .with("zeta", Value.of(cockpit.at().zeta()))
        .with(
            "fixed",
            Value.of(
                cockpit.fixed().stream().sorted().map(p -> Value.of(Choice.written(p))).toList()))
        .with("without", Value.of(cockpit.without().stream().sorted().map(Value::of).toList()))
        .with(
            "dropped",
            Value.of(
                cockpit.dropped().stream()
                    .map(at -> Value.of(List.of(Value.of(at.size()), Value.of(at.rho()))))
                    .sorted(java.util.Comparator.comparing(Value::toString))
                    .toList()))
        .with("x", Value.of(List.of(Value.of(cockpit.x().low()), Value.of(cockpit.x().high()))))
        .with("logarithmic", Value.of(cockpit.logarithmic()));
  }

  /** Reads one; empty if it is none. */
  public static Optional<Cockpit> read(Tree tree) {
    try {
      Set<ScalingParameter> fixed = EnumSet.noneOf(ScalingParameter.class);
      for (Value name : items(tree.get("fixed").orElse(null))) {
        fixed.add(Choice.of(ScalingParameter.class, ((Value.Text) name).value()));
      }
      Set<Double> without = new HashSet<>();
      items(tree.get("without").orElse(null)).forEach(size -> without.add(number(size, 0)));
      Set<Place> dropped = new HashSet<>();
      for (Value place : items(tree.get("dropped").orElse(null))) {
        List<Value> pair = items(place);
        dropped.add(new Place(number(pair.get(0), 0), number(pair.get(1), 0)));
      }
      List<Value> x = items(tree.get("x").orElse(null));
      return Optional.of(
          new Cockpit(
              new ScalingPoint(of(tree, "rhoC"), of(tree, "nu"), of(tree, "zeta")),
              fixed,
              without,
              dropped,
              new Interval(
                  number(x.get(0), Double.NEGATIVE_INFINITY),
                  number(x.get(1), Double.POSITIVE_INFINITY)),
              tree.get("logarithmic").equals(Optional.of(Value.of(true)))));
    } catch (IllegalArgumentException
        | ClassCastException
        | IndexOutOfBoundsException
        | NoSuchElementException e) {
      return Optional.empty(); // somebody else's file: begin anew
    }
  }

  private static double of(Tree tree, String name) {
    return tree.number(name).orElseThrow().doubleValue();
  }

  private static List<Value> items(Value value) {
    return value instanceof Value.Items list ? new ArrayList<>(list.values()) : List.of();
  }

  private static double number(Value value, double otherwise) {
    return value instanceof Value.Decimal number ? number.value().doubleValue() : otherwise;
  }
}
