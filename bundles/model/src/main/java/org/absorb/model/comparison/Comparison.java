package org.absorb.model.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Which runs are compared. Immutable; every edit gives a new one.
 *
 * @param name what a person calls it
 * @param sides two or more; the first is the baseline, what the others are compared with
 * @param notes free text; may be empty
 */
public record Comparison(String name, List<Side> sides, String notes) {

  /** The version of the file format. */
  public static final int FORMAT = 1;

  /** More columns than this nobody reads. */
  public static final int MOST = 12;

  private static final Messages WORDS = Messages.of(Comparison.class);
  private static final String SIDES = "sides";
  private static final String NOTES = "notes";

  public Comparison {
    sides = List.copyOf(sides);
  }

  public Comparison(String name, List<Side> sides) {
    this(name, sides, "");
  }

  public Side baseline() {
    return sides.get(0);
  }

  public Comparison named(String other) {
    return new Comparison(other, sides, notes);
  }

  public Comparison of(List<Side> others) {
    return new Comparison(name, others, notes);
  }

  /** With one of the sides as the baseline; the others stay in their order. */
  public Comparison against(Side side) {
    List<Side> moved = new ArrayList<>(sides);
    moved.remove(side);
    moved.add(0, side);
    return of(moved);
  }

  /** With an experiment under its new name, wherever it is named. */
  public Comparison renamed(String from, String to) {
    return of(sides.stream().map(side -> side.renamed(from, to)).toList());
  }

  /** The document as a file holds it. */
  public Tree tree() {
    Tree tree =
        Tree.EMPTY
            .with("absorb", Value.of(FORMAT))
            .with("name", Value.of(name))
            .with(SIDES, Value.of(sides.stream().map(Side::tree).toList()));
    return notes.isEmpty() ? tree : tree.with(NOTES, Value.of(notes));
  }

  /**
   * Reads a document.
   *
   * @param problems what is wrong goes here, each field by its path; then the result means nothing
   */
  public static Comparison read(Tree document, String name, Problems problems) {
    List<Side> sides = new ArrayList<>();
    Path at = Path.ROOT.then(SIDES);
    if (document.get(SIDES).orElse(null) instanceof Value.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        side(items.values().get(i), at.then(i), problems).ifPresent(sides::add);
      }
    }
    if (problems.isEmpty() && sides.size() < 2) {
      problems.add(at, document.get(SIDES).orElse(null), WORDS.get("sides"));
    }
    return new Comparison(name, sides, document.text(NOTES).orElse(""));
  }

  private static Optional<Side> side(Value value, Path at, Problems problems) {
    if (!(value instanceof Tree tree)) {
      problems.add(at, value, WORDS.get("side"));
      return Optional.empty();
    }
    Optional<String> run = tree.text(Side.RUN);
    if (run.isPresent() && !RunId.isOne(run.get())) {
      problems.add(at.then(Side.RUN), Value.of(run.get()), WORDS.get("run"));
      return Optional.empty();
    }
    String experiment = tree.text(Side.EXPERIMENT).orElse("");
    if (run.isEmpty() && experiment.isEmpty()) {
      problems.add(at.then(Side.EXPERIMENT), null, WORDS.get("experiment"));
      return Optional.empty();
    }
    return Optional.of(new Side(experiment, tree.tree(Side.CELL), run.map(RunId::new)));
  }
}
