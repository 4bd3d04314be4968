package org.absorb.ui.experiments.internal.document;

import org.absorb.model.parameter.Parameter;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What a form shows of {@code replicas}, which is a number or a rule: beside its fields a choice
 * between the two, which no document has.
 */
public final class Counting {

  static final String REPLICAS = "replicas";

  /** As many as the rule may come to, unless more were asked for already. */
  private static final int MOST = 64;

  private static final int FEW = 4;
  private static final Path CHOICE = Path.of("counting");

  /** How replicas are counted. */
  enum By {
    NUMBER,
    PRECISION
  }

  /** The choice, as a form has it. */
  record Shown(@Parameter(byDefault = "\"number\"", sweepable = false) By counting) {}

  private Counting() {}

  static boolean byPrecision(Tree document) {
    return document.get(REPLICAS).orElse(null) instanceof Tree;
  }

  /** The document as a form shows it. */
  public static Tree shown(Tree document) {
    return document.with(CHOICE, Value.of(byPrecision(document) ? "precision" : "number"));
  }

  /** The document that a form's is: what was chosen is spelled out. */
  public static Tree edited(Tree shown) {
    boolean precision = shown.at(CHOICE).equals(java.util.Optional.of(Value.of("precision")));
    Tree document = shown.without(CHOICE.toString());
    if (precision == byPrecision(document)) {
      return document;
    }
    int before = document.number(REPLICAS).map(number -> number.intValue()).orElse(1);
    return document.with(
        REPLICAS,
        precision
            ? Tree.EMPTY
                .with("until", Value.of(0.02))
                .with("most", Value.of(Math.max(MOST, before)))
            : Value.of(FEW));
  }
}
