package org.absorb.model.experiment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.parameter.Problems;
import org.absorb.model.parameter.Unknown;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Reads the frame of an experiment's document: format, name, sweep, replicas, seed. What stands in
 * system, dynamics, protocol and observe is checked cell by cell, when the plugins are known.
 */
public final class ExperimentReader {

  private static final Messages WORDS = Messages.of(ExperimentReader.class);
  private static final Set<String> BASE = Set.of("system", "dynamics", "protocol", "observe");

  /** In the order they are written in. */
  private static final List<String> FIELDS =
      List.of(
          "absorb",
          "name",
          "system",
          "dynamics",
          "protocol",
          "observe",
          "sweep",
          "replicas",
          "seed",
          "notes");

  private static final String REPLICAS = "replicas";
  private static final long MOST_REPLICAS = 1_000_000;
  private static final Map<String, Declaration<?>> OWN =
      Map.of(
          "system", Declaration.of(SystemSettings.class),
          "protocol", Declaration.of(Protocol.class));

  private final Tree document;
  private final Problems problems;

  private ExperimentReader(Tree document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  /**
   * Reads a document. What is wrong goes to {@code problems}; where something is, the result is
   * what could be understood.
   *
   * @param nameless the name of an experiment that has none written: its file's
   */
  public static Experiment read(Tree document, String nameless, Problems problems) {
    return new ExperimentReader(document, problems).read(nameless);
  }

  private Experiment read(String nameless) {
    Tree base = Tree.EMPTY;
    for (var field : document.fields().entrySet()) {
      if (BASE.contains(field.getKey())) {
        base = base.with(field.getKey(), field.getValue());
      } else if (!FIELDS.contains(field.getKey())) {
        problem(field.getKey(), Unknown.field(field.getKey(), FIELDS));
      }
    }
    if (document.fields().containsKey("absorb")
        && whole("absorb", Experiment.FORMAT, 1, Long.MAX_VALUE) != Experiment.FORMAT) {
      problem("absorb", WORDS.get("format", Integer.toString(Experiment.FORMAT)));
    }
    OptionalDouble until = until();
    int replicas = until.isPresent() ? most() : replicas();
    long seed = whole("seed", 1, 0, (1L << 53) - 1);
    Experiment read =
        new Experiment(
            text("name", nameless), base, sweep(), replicas, until, seed, text("notes", ""));
    long cells = cells(read);
    if (cells > Experiment.MOST_CELLS) {
      problem("sweep", WORDS.get("cells", Long.toString(Experiment.MOST_CELLS)));
      return read.sweeping(List.of());
    }
    return read;
  }

  /** The precision at which there are enough replicas; empty where their number is given. */
  private OptionalDouble until() {
    if (!(document.get(REPLICAS).orElse(null) instanceof Tree rule)
        || !rule.fields().keySet().equals(Set.of(Experiment.UNTIL, Experiment.MOST))) {
      return OptionalDouble.empty();
    }
    BigDecimal until = rule.number(Experiment.UNTIL).orElse(BigDecimal.ZERO);
    if (until.signum() <= 0 || until.compareTo(BigDecimal.ONE) > 0) {
      problems.add(
          Path.of(REPLICAS).then(Experiment.UNTIL),
          rule.get(Experiment.UNTIL).orElse(null),
          WORDS.get("until"));
    }
    return OptionalDouble.of(until.doubleValue());
  }

  private int replicas() {
    if (document.get(REPLICAS).orElse(null) instanceof Tree) {
      problem(REPLICAS, WORDS.get("replicas", Long.toString(MOST_REPLICAS)));
      return 1;
    }
    return (int) whole(REPLICAS, 1, 1, MOST_REPLICAS);
  }

  private int most() {
    Tree rule = document.tree(REPLICAS);
    BigDecimal most = rule.number(Experiment.MOST).orElse(BigDecimal.ZERO);
    if (most.stripTrailingZeros().scale() > 0
        || most.compareTo(BigDecimal.valueOf(2)) < 0
        || most.compareTo(BigDecimal.valueOf(MOST_REPLICAS)) > 0) {
      problems.add(
          Path.of(REPLICAS).then(Experiment.MOST),
          rule.get(Experiment.MOST).orElse(null),
          WORDS.get("whole", "2", Long.toString(MOST_REPLICAS)));
      return 2;
    }
    return most.intValueExact();
  }

  private static long cells(Experiment read) {
    try {
      return read.size();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  private List<Axis> sweep() {
    Value written = document.get("sweep").orElse(Value.of(List.of()));
    List<Axis> axes = new ArrayList<>();
    Map<Path, Path> varied = new LinkedHashMap<>();
    if (!(written instanceof Value.Items items)) {
      problem("sweep", WORDS.get("sweep"));
      return axes;
    }
    for (int i = 0; i < items.values().size(); i++) {
      Path at = Path.of("sweep").then(i);
      int before = problems.list().size();
      Axis axis = items.values().get(i) instanceof Tree tree ? axis(tree, at) : null;
      if (axis != null) {
        axes.add(axis);
        once(axis, at, varied);
      } else if (problems.list().size() == before) {
        problems.add(at, items.values().get(i), WORDS.get("axis"));
      }
    }
    return axes;
  }

  /** No axis may undo what an earlier one does. */
  private void once(Axis axis, Path at, Map<Path, Path> varied) {
    Path where = at.then(axis instanceof Axis.Cases ? "cases" : "path");
    for (Path path : axis.paths()) {
      for (var earlier : varied.entrySet()) {
        List<String> steps = earlier.getKey().steps();
        int length = path.steps().size();
        if (steps.size() >= length && steps.subList(0, length).equals(path.steps())) {
          problems.add(
              where,
              Value.of(path.toString()),
              WORDS.get("twice", earlier.getKey(), earlier.getValue()));
        }
      }
    }
    axis.paths().forEach(path -> varied.put(path, at));
  }

  private Axis axis(Tree tree, Path at) {
    if (tree.get("cases").orElse(null) instanceof Value.Items cases) {
      return only(tree, at, Set.of("cases")) ? cases(cases, at.then("cases")) : null;
    }
    Path path = path(tree.text("path").orElse(""), at.then("path"), tree.get("path").orElse(null));
    if (path == null) {
      return null;
    }
    if (tree.get("values").orElse(null) instanceof Value.Items values) {
      if (values.values().isEmpty()) {
        problems.add(at.then("values"), values, WORDS.get("empty"));
        return null;
      }
      return only(tree, at, Set.of("path", "values"))
          ? new Axis.Values(path, values.values())
          : null;
    }
    BigDecimal from = tree.number("from").orElse(null);
    BigDecimal to = tree.number("to").orElse(null);
    BigDecimal count = tree.number("count").orElse(null);
    if (from == null
        || to == null
        || count == null
        || !only(tree, at, Set.of("path", "from", "to", "count"))) {
      return null;
    }
    if (count.stripTrailingZeros().scale() > 0
        || count.signum() <= 0
        || count.compareTo(BigDecimal.valueOf(Experiment.MOST_CELLS)) > 0) {
      problems.add(
          at.then("count"),
          new Value.Decimal(count),
          WORDS.get("whole", "1", Long.toString(Experiment.MOST_CELLS)));
      return null;
    }
    return new Axis.Range(path, from, to, count.intValueExact());
  }

  private Axis cases(Value.Items written, Path at) {
    List<Map<Path, Value>> points = new ArrayList<>();
    for (int i = 0; i < written.values().size(); i++) {
      if (!(written.values().get(i) instanceof Tree changes) || changes.fields().isEmpty()) {
        problems.add(at.then(i), written.values().get(i), WORDS.get("case"));
        return null;
      }
      Map<Path, Value> point = new LinkedHashMap<>();
      for (var change : changes.fields().entrySet()) {
        Path path = path(change.getKey(), at.then(i), written.values().get(i));
        if (path == null) {
          return null;
        }
        point.put(path, change.getValue());
      }
      points.add(point);
    }
    if (points.isEmpty()) {
      problems.add(at, written, WORDS.get("empty"));
      return null;
    }
    return new Axis.Cases(points);
  }

  private Path path(String text, Path at, Value found) {
    try {
      Path path = Path.of(text);
      if (!sweepable(path)) {
        problems.add(at, Value.of(text), WORDS.get("sweepable"));
        return null;
      }
      if (BASE.contains(path.steps().get(0)) || path.steps().equals(List.of("seed"))) {
        return path;
      }
    } catch (IllegalArgumentException e) {
      // reported below, with the same words
    }
    problems.add(at, found, WORDS.get("path"));
    return null;
  }

  /** Whether a sweep may vary a field, as far as the engine's own declarations say. */
  private static boolean sweepable(Path path) {
    Declaration<?> level = OWN.get(path.steps().get(0));
    for (String step : path.steps().subList(1, path.steps().size())) {
      Field field = level == null ? null : level.field(step).orElse(null);
      if (field == null) {
        return true;
      }
      if (!field.hints().sweepable()) {
        return false;
      }
      level = field.nested();
    }
    return true;
  }

  private boolean only(Tree tree, Path at, Set<String> allowed) {
    for (var field : tree.fields().entrySet()) {
      if (!allowed.contains(field.getKey())) {
        problems.add(at.then(field.getKey()), field.getValue(), WORDS.get("axis"));
        return false;
      }
    }
    return true;
  }

  private String text(String key, String otherwise) {
    Value value = document.get(key).orElse(Value.of(otherwise));
    if (value instanceof Value.Text text) {
      return text.value();
    }
    problem(key, WORDS.get("text"));
    return otherwise;
  }

  private long whole(String key, long otherwise, long min, long max) {
    Value value = document.get(key).orElse(Value.of(otherwise));
    if (value instanceof Value.Decimal number && number.value().scale() <= 0) {
      BigDecimal x = number.value();
      if (x.compareTo(BigDecimal.valueOf(min)) >= 0 && x.compareTo(BigDecimal.valueOf(max)) <= 0) {
        return x.longValueExact();
      }
    }
    problem(key, WORDS.get("whole", Long.toString(min), Long.toString(max)));
    return otherwise;
  }

  private void problem(String key, String rule) {
    problems.add(Path.ROOT.then(key), document.get(key).orElse(null), rule);
  }
}
