package org.absorb.runner.analyse;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Json;

/**
 * What {@code analyses/NAME.json} says: {@link Analysed#json}, read again.
 *
 * @param analysis its id
 * @param runs the ids of the runs it was given
 * @param figures the files its figures were written to, relative to the project
 */
public record SavedAnalysis(
    String analysis,
    List<String> runs,
    List<Quantity> values,
    List<Finding> findings,
    List<Proposal> proposals,
    List<String> figures) {

  private static final Messages WORDS = Messages.of(SavedAnalysis.class);

  public SavedAnalysis {
    runs = List.copyOf(runs);
    values = List.copyOf(values);
    findings = List.copyOf(findings);
    proposals = List.copyOf(proposals);
    figures = List.copyOf(figures);
  }

  /**
   * Reads one.
   *
   * @throws BadInputException naming the file, if it is none
   */
  public static SavedAnalysis read(Path file) {
    Tree tree = Json.read(file);
    try {
      return new SavedAnalysis(
          tree.text("analysis").orElseThrow(IllegalArgumentException::new),
          texts(tree, "runs"),
          trees(tree, "values").map(SavedAnalysis::value).toList(),
          trees(tree, "findings").map(SavedAnalysis::finding).toList(),
          trees(tree, "proposals").map(SavedAnalysis::proposal).toList(),
          texts(tree, "figures"));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(WORDS.get("saved.wrong", file));
    }
  }

  private static Quantity value(Tree tree) {
    return new Quantity(
        tree.text("name").orElse(""),
        tree.tree("of"),
        number(tree, "value"),
        number(tree, "error"),
        tree.text("unit").orElse("1"));
  }

  private static Finding finding(Tree tree) {
    return new Finding(
        Severity.valueOf(tree.text("severity").orElse("").toUpperCase(Locale.ROOT)),
        tree.text("text").orElse(""),
        tree.text("remedy").orElse(""),
        texts(tree, "runs"));
  }

  private static Proposal proposal(Tree tree) {
    return new Proposal(
        tree.text("experiment").orElse(""),
        tree.tree("cell"),
        tree.number("replicas").map(Number::intValue).orElse(1),
        tree.text("reason").orElse(""));
  }

  /** Not-a-number is written as null. */
  private static double number(Tree tree, String name) {
    return tree.number(name).map(Number::doubleValue).orElse(Double.NaN);
  }

  private static Stream<Tree> trees(Tree tree, String name) {
    return items(tree, name).filter(Tree.class::isInstance).map(Tree.class::cast);
  }

  private static List<String> texts(Tree tree, String name) {
    return items(tree, name)
        .filter(Value.Text.class::isInstance)
        .map(item -> ((Value.Text) item).value())
        .toList();
  }

  private static Stream<Value> items(Tree tree, String name) {
    return tree.get(name).orElse(null) instanceof Value.Items list
        ? list.values().stream()
        : Stream.empty();
  }
}
