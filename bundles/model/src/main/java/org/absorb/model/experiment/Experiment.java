package org.absorb.model.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * An experiment as written: a base document, a sweep over it, a number of replicas. Immutable;
 * every edit gives a new one.
 *
 * @param name what a person calls it
 * @param base system, dynamics, protocol, observe, as written (defaults may be missing)
 * @param sweep the axes, combined as a product, the first the slowest
 * @param replicas how many, at least 1; with {@code until}, how many at most
 * @param until empty, or the standard error of the mean activity over replicas, as a share of that
 *     mean, at which there are enough of them
 * @param seed 0 to 2^53 - 1
 * @param notes free text; may be empty
 */
public record Experiment(
    String name,
    Tree base,
    List<Axis> sweep,
    int replicas,
    OptionalDouble until,
    long seed,
    String notes) {

  static final String UNTIL = "until";
  static final String MOST = "most";

  /** The version of the file format. */
  public static final int FORMAT = 1;

  /** More cells than this are a mistake. */
  public static final long MOST_CELLS = 1_000_000;

  /** A fixed number of replicas. */
  public Experiment(
      String name, Tree base, List<Axis> sweep, int replicas, long seed, String notes) {
    this(name, base, sweep, replicas, OptionalDouble.empty(), seed, notes);
  }

  public Experiment {
    sweep = List.copyOf(sweep);
  }

  /** How many cells the sweep has. */
  public long size() {
    long size = 1;
    for (Axis axis : sweep) {
      size = Math.multiplyExact(size, axis.points().size());
    }
    return size;
  }

  /** All cells, the last axis the fastest. */
  public List<Cell> cells() {
    List<Map<Path, Value>> points = List.of(Map.of());
    for (Axis axis : sweep) {
      List<Map<Path, Value>> product = new ArrayList<>();
      for (Map<Path, Value> before : points) {
        for (Map<Path, Value> here : axis.points()) {
          Map<Path, Value> both = new LinkedHashMap<>(before);
          both.putAll(here);
          product.add(both);
        }
      }
      points = product;
    }
    return points.stream().map(this::cell).toList();
  }

  private Cell cell(Map<Path, Value> point) {
    Tree document = base.with("seed", Value.of(seed));
    Tree coordinates = Tree.EMPTY;
    for (var change : point.entrySet()) {
      document = document.with(change.getKey(), change.getValue());
      coordinates = coordinates.with(change.getKey().toString(), change.getValue());
    }
    return new Cell(coordinates, document);
  }

  public Experiment named(String other) {
    return new Experiment(other, base, sweep, replicas, until, seed, notes);
  }

  /** With the field at {@code path} of the base document set. */
  public Experiment with(Path path, Value value) {
    return new Experiment(name, base.with(path, value), sweep, replicas, until, seed, notes);
  }

  public Experiment sweeping(List<Axis> axes) {
    return new Experiment(name, base, axes, replicas, until, seed, notes);
  }

  public Experiment replicated(int times) {
    return new Experiment(name, base, sweep, times, seed, notes);
  }

  public Experiment seeded(long other) {
    return new Experiment(name, base, sweep, replicas, until, other, notes);
  }

  public Experiment noted(String text) {
    return new Experiment(name, base, sweep, replicas, until, seed, text);
  }

  /** The document as a file holds it. */
  public Tree tree() {
    Tree tree = Tree.EMPTY.with("absorb", Value.of(FORMAT)).with("name", Value.of(name));
    for (var field : base.fields().entrySet()) {
      tree = tree.with(field.getKey(), field.getValue());
    }
    if (!sweep.isEmpty()) {
      tree = tree.with("sweep", Value.of(sweep.stream().map(Axis::tree).toList()));
    }
    Value times =
        until.isEmpty()
            ? Value.of(replicas)
            : Tree.EMPTY.with(UNTIL, Value.of(until.getAsDouble())).with(MOST, Value.of(replicas));
    tree = tree.with("replicas", times).with("seed", Value.of(seed));
    return notes.isEmpty() ? tree : tree.with("notes", Value.of(notes));
  }
}
