package org.absorb.ui.experiments.internal.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
 * A line of the explorer and what is under it, which is not made before it is asked for: of a
 * project with thousands of runs hardly anything is in sight. Two are equal if they stand for the
 * same thing, however that thing is doing. By one thread at a time.
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
    CELL(true),
    /** Cells that are folded away. */
    MORE(true),
    REPLICA(true),
    COMPARISON,
    FILE;

    private final boolean inExperiment;

    Kind() {
      this(false);
    }

    Kind(boolean inExperiment) {
      this.inExperiment = inExperiment;
    }
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
  private final boolean parent;
  private final Supplier<List<Node>> making;
  private List<Node> children; // null before they are made

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
    this(key, text, count, state, note, !children.isEmpty(), () -> children);
  }

  /**
   * @param parent whether there is anything under it
   * @param children makes that
   */
  Node(
      Key key,
      String text,
      String count,
      Optional<RunState> state,
      String note,
      boolean parent,
      Supplier<List<Node>> children) {
    this(key, text, count, state, note, false, parent, children);
  }

  private Node(
      Key key,
      String text,
      String count,
      Optional<RunState> state,
      String note,
      boolean stale,
      boolean parent,
      Supplier<List<Node>> making) {
    this.stale = stale;
    this.key = key;
    this.text = text;
    this.count = count;
    this.state = state;
    this.note = note;
    this.parent = parent;
    this.making = making;
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
    return new Node(key, text, count, state, note + "\n" + why, true, parent, making);
  }

  boolean isStale() {
    return stale;
  }

  String note() {
    return note;
  }

  boolean isParent() {
    return parent;
  }

  List<Node> children() {
    if (children == null) {
      children = List.copyOf(making.get());
    }
    return children;
  }

  /** Makes all that is under it, down to the last line. */
  void unfold() {
    children().forEach(Node::unfold);
  }

  /** Whether a line may be under this one. */
  boolean leadsTo(Node sought) {
    boolean named = key.name().equals(sought.key.name());
    return sought.project() == project()
        && switch (kind()) {
          case PROJECT -> sought.kind() != Kind.PROJECT;
          case EXPERIMENTS -> sought.kind().inExperiment || sought.kind() == Kind.EXPERIMENT;
          case EXPERIMENT, MORE -> sought.kind().inExperiment && named;
          case CELL ->
              sought.kind() == Kind.REPLICA
                  && named
                  && key.coordinates().equals(sought.key.coordinates());
          case COMPARISONS -> sought.kind() == Kind.COMPARISON;
          case ANALYSES, FIGURES -> sought.kind() == Kind.FILE;
          case REPLICA, COMPARISON, FILE -> false;
        };
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
    return new Node(key, text, count, state, note, stale, !some.isEmpty(), () -> some);
  }

  /**
   * Whether lines say the same as those before, and so does all below them that was made by then.
   */
  static boolean same(List<Node> now, List<Node> before) {
    boolean same = now.size() == before.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = now.get(i).same(before.get(i));
    }
    return same;
  }

  private boolean same(Node before) {
    return this == before
        || key.equals(before.key)
            && text.equals(before.text)
            && count.equals(before.count)
            && state.equals(before.state)
            && note.equals(before.note)
            && stale == before.stale
            && parent == before.parent
            && (before.children == null || same(children(), before.children));
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
