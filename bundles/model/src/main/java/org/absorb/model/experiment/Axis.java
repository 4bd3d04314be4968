package org.absorb.model.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** One axis of a sweep: a list of points, each a set of changes to the document. */
public sealed interface Axis {

  /** The changes of each point, in order. */
  List<Map<Path, Value>> points();

  /** The fields that it changes. */
  Set<Path> paths();

  /** The written form. */
  Tree tree();

  /** Values of one field. */
  record Values(Path path, List<Value> values) implements Axis {
    public Values {
      values = List.copyOf(values);
    }

    @Override
    public List<Map<Path, Value>> points() {
      return values.stream().map(value -> Map.of(path, value)).toList();
    }

    @Override
    public Set<Path> paths() {
      return Set.of(path);
    }

    @Override
    public Tree tree() {
      return Tree.EMPTY.with("path", Value.of(path.toString())).with("values", Value.of(values));
    }
  }

  /**
   * Evenly spaced numbers of one field, both ends included, in decimal arithmetic: 0.57, never
   * 0.5680000000000001.
   *
   * @param count at least 1; a single point is {@code from}
   */
  record Range(Path path, BigDecimal from, BigDecimal to, int count) implements Axis {

    private static final MathContext DIGITS = new MathContext(15);

    @Override
    public List<Map<Path, Value>> points() {
      List<Map<Path, Value>> points = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        BigDecimal x = from;
        if (i > 0) {
          BigDecimal way = to.subtract(from).multiply(BigDecimal.valueOf(i));
          x = from.add(way.divide(BigDecimal.valueOf(count - 1L), DIGITS)).round(DIGITS);
        }
        points.add(Map.of(path, new Value.Decimal(x)));
      }
      return points;
    }

    @Override
    public Set<Path> paths() {
      return Set.of(path);
    }

    @Override
    public Tree tree() {
      return Tree.EMPTY
          .with("path", Value.of(path.toString()))
          .with("from", new Value.Decimal(from))
          .with("to", new Value.Decimal(to))
          .with("count", Value.of(count));
    }
  }

  /** Linked values: each case changes several fields at once. */
  record Cases(List<Map<Path, Value>> points) implements Axis {
    public Cases {
      points = points.stream().<Map<Path, Value>>map(LinkedHashMap::new).toList();
    }

    @Override
    public Set<Path> paths() {
      Set<Path> paths = new LinkedHashSet<>();
      points.forEach(point -> paths.addAll(point.keySet()));
      return paths;
    }

    @Override
    public Tree tree() {
      List<Value> cases = new ArrayList<>();
      for (Map<Path, Value> point : points) {
        Tree changes = Tree.EMPTY;
        for (var change : point.entrySet()) {
          changes = changes.with(change.getKey().toString(), change.getValue());
        }
        cases.add(changes);
      }
      return Tree.EMPTY.with("cases", Value.of(cases));
    }
  }
}
