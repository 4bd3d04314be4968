package org.absorb.ui.experiments.internal.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.MathDrawing.Stretch;

/**
 * What is searched for: lines whose text has all the words, with what leads to them and lies under
 * them. An experiment is found by what is written in it, too.
 */
final class Search {

  private final List<String> words;
  private final Predicate<Node> written;

  /**
   * @param text words; none: everything is found
   */
  Search(String text, Search.Content content) {
    this.words =
        text.isBlank() ? List.of() : List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    this.written =
        node ->
            node.kind() == Node.Kind.EXPERIMENT
                && words.stream().allMatch(content.of(node).toLowerCase(Locale.ROOT)::contains);
  }

  /** What is written in the experiment of a node. */
  @FunctionalInterface
  interface Content {
    String of(Node experiment);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The lines that are found. */
  List<Node> of(List<Node> nodes) {
    if (isEmpty()) {
      return nodes;
    }
    List<Node> found = new ArrayList<>();
    for (Node node : nodes) {
      if (matches(node)) {
        found.add(node);
      } else {
        List<Node> below = of(node.children());
        if (!below.isEmpty()) {
          found.add(node.with(below));
        } else if (written.test(node)) {
          found.add(node);
        }
      }
    }
    return found;
  }

  private static String plain(Node node) {
    return MathDrawing.plain(MathText.of(node.text())).toLowerCase(Locale.ROOT);
  }

  private boolean matches(Node node) {
    boolean thing = node.kind() != Node.Kind.REPLICA && node.kind() != Node.Kind.MORE;
    return thing && words.stream().allMatch(plain(node)::contains);
  }

  /** Where the words stand in the text of a line. */
  List<Stretch> stretches(Node node) {
    List<Stretch> found = new ArrayList<>();
    String text = plain(node);
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
        found.add(new Stretch(at, word.length()));
      }
    }
    return found;
  }

  /** The lines that lead to what is found, to be opened. */
  List<Node> leading(List<Node> found) {
    List<Node> leading = new ArrayList<>();
    if (!isEmpty()) {
      lead(found, leading);
    }
    return leading;
  }

  /** Whether anything below was found by its own text. */
  private boolean lead(List<Node> nodes, List<Node> leading) {
    boolean any = false;
    for (Node node : nodes) {
      boolean below = lead(node.children(), leading);
      if (below) {
        leading.add(node);
      }
      any |= below || matches(node) || written.test(node);
    }
    return any;
  }
}
