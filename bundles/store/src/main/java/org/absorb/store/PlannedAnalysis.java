package org.absorb.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * An analysis that belongs to a project: {@code absorb analyse PROJECT} makes it. Written in {@code
 * project.json}.
 *
 * @param name of its result and, before a dash, of its figures
 * @param analysis its id
 * @param settings its parameters, as far as given
 * @param experiments whose runs; empty: all of the project
 * @param rounds how often what it proposes is run
 */
public record PlannedAnalysis(
    String name, String analysis, Tree settings, List<String> experiments, int rounds) {

  static final String LIST = "analyses";

  public PlannedAnalysis {
    experiments = List.copyOf(experiments);
  }

  /** Of the fields {@code analysis, name, set, experiments, rounds}; all but the first may lack. */
  private static PlannedAnalysis of(Tree tree) {
    String analysis = tree.text("analysis").orElse("");
    return new PlannedAnalysis(
        tree.text("name").orElse(analysis),
        analysis,
        tree.tree("set"),
        texts(tree.get("experiments").orElse(null)).toList(),
        tree.number("rounds").map(Number::intValue).orElse(0));
  }

  /** Those that a document lists under {@code analyses}. */
  public static List<PlannedAnalysis> all(Tree document) {
    return document.get(LIST).orElse(null) instanceof Value.Items list
        ? list.values().stream()
            .filter(Tree.class::isInstance)
            .map(item -> of((Tree) item))
            .toList()
        : List.of();
  }

  Tree tree() {
    Tree tree = Tree.EMPTY.with("name", Value.of(name)).with("analysis", Value.of(analysis));
    tree = settings.fields().isEmpty() ? tree : tree.with("set", settings);
    tree =
        experiments.isEmpty()
            ? tree
            : tree.with("experiments", Value.of(experiments.stream().map(Value::of).toList()));
    return rounds == 0 ? tree : tree.with("rounds", Value.of(rounds));
  }

  private static Stream<String> texts(Value items) {
    return items instanceof Value.Items list
        ? list.values().stream()
            .map(item -> item instanceof Value.Text text ? text.value() : null)
            .filter(Objects::nonNull)
        : Stream.empty();
  }
}
