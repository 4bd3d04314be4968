package org.absorb.ui.experiments.internal.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.model.run.RunId;
import org.absorb.model.text.MathText;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.MathDrawing;

/**
 * A line of the explorer and what is under it. Two are equal if they stand for the same thing,
 * however that thing is doing.
 */
final class Node {

  /** What a line stands for. */
  enum Kind {
    PROJECT,
    EXPERIMENTS,
    ANALYSES,
    COMPARISONS,
    FIGURES,
    EXPERIMENT,
    CELL,
    /** Cells that are folded away. */
    MORE,
    REPLICA,
    COMPARISON,
    FILE
  }

  /**
   * What it is.
   *
   * @param name of the experiment or the file; else empty
   * @param coordinates of the cell
   * @param run of the replica
   */
  record Key(
      Kind kind,
      OpenProject project,
      String name,
      Tree coordinates,
      Optional<RunId> run,
      Optional<Path> file) {}

  private final Key key;
  private final String text;
  private final String count;
  private final Optional<RunState> state;
  private final String note;
  private final boolean stale;
  private final List<Node> children;

  /**
   * @param text with symbols between dollar signs
   * @param count at the right; may be empty
   * @param note what the mouse tells; may be empty
   */
  Node(
      Key key,
      String text,
      String count,
      Optional<RunState> state,
      String note,
      List<Node> children) {
    this(key, text, count, state, note, false, children);
  }

  private Node(
      Key key,
      String text,
      String count,
      Optional<RunState> state,
      String note,
      boolean stale,
      List<Node> children) {
    this.stale = stale;
    this.key = key;
    this.text = text;
    this.count = count;
    this.state = state;
    this.note = note;
    this.children = List.copyOf(children);
  }

  Key key() {
    return key;
  }

  Kind kind() {
    return key.kind();
  }

  OpenProject project() {
    return key.project();
  }

  String text() {
    return text;
  }

  String count() {
    return count;
  }

  Optional<RunState> state() {
    return state;
  }

  /** The same of something that was made from runs which have changed since. */
  Node stale(String why) {
    return new Node(key, text, count, state, note + "\n" + why, true, children);
  }

  boolean isStale() {
    return stale;
  }

  String note() {
    return note;
  }

  List<Node> children() {
    return children;
  }

  /** The whole line in words, as a reader of the screen says it; of a group its name. */
  String spoken() {
    String plain = MathDrawing.plain(MathText.of(text));
    boolean group =
        switch (kind()) {
          case EXPERIMENTS, ANALYSES, COMPARISONS, FIGURES -> true;
          default -> false;
        };
    return Stream.of(plain, group ? "" : count, state.map(RunState::words).orElse(""))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What is picked with it. */
  Selection selection() {
    Selection experiment = Selection.of(project(), key.name());
    return switch (kind()) {
      case EXPERIMENT, MORE -> experiment;
      case CELL -> experiment.cells(List.of(key.coordinates()));
      case REPLICA ->
          experiment.cells(List.of(key.coordinates())).runs(key.run().stream().toList());
      default -> Selection.of(project());
    };
  }

  /** What is picked with several: cells, or runs, of one experiment; else what the first is. */
  static Selection selection(List<Node> nodes) {
    Node first = nodes.get(0);
    boolean alike =
        nodes.stream()
            .allMatch(
                node ->
                    node.kind() == first.kind()
                        && node.project() == first.project()
                        && node.key().name().equals(first.key().name()));
    Selection picked = first.selection();
    if (alike && (first.kind() == Kind.CELL || first.kind() == Kind.REPLICA)) {
      picked =
          picked.cells(nodes.stream().map(node -> node.key().coordinates()).distinct().toList());
      picked = picked.runs(nodes.stream().flatMap(node -> node.key().run().stream()).toList());
    }
    return picked;
  }

  /** The same with some of its children. */
  Node with(List<Node> some) {
    return new Node(key, text, count, state, note, stale, some);
  }

  /** Whether lines say the same, down to the last below them; equal are those about the same. */
  static boolean same(List<Node> some, List<Node> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      Node one = some.get(i);
      Node other = others.get(i);
      same =
          one == other
              || one.key.equals(other.key)
                  && one.text.equals(other.text)
                  && one.count.equals(other.count)
                  && one.state.equals(other.state)
                  && one.note.equals(other.note)
                  && one.stale == other.stale
                  && same(one.children, other.children);
    }
    return same;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node node && key.equals(node.key);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key.kind(), key.name(), key.coordinates());
  }

  @Override
  public String toString() {
    return text;
  }
}
