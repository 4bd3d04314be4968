package org.absorb.ui.workbench.form;

import org.absorb.model.parameter.Field;
import org.absorb.model.parameter.Problem;
import org.absorb.model.parameter.Range;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** What is said of a field that is wrong: briefly beside it, at length in its tooltip. */
final class ProblemWords {

  private static final Messages WORDS = Messages.of(ProblemWords.class);

  private ProblemWords() {}

  /** "at most 1, is 1.2". */
  static String brief(FormLine line, Problem problem) {
    Field field = line.field();
    Value found = problem.found();
    boolean number = field.type() == Field.Type.REAL || field.type() == Field.Type.WHOLE;
    if (found == null) {
      return number ? WORDS.get("missing") : problem.rule();
    }
    if (number && !(found instanceof Value.Decimal)) {
      return WORDS.get("number");
    }
    if (number && found instanceof Value.Decimal decimal) {
      Range range = field.range();
      double x = decimal.value().doubleValue();
      if (!range.holds(x)) {
        return WORDS.get("brief", end(range, x).words(), is(found));
      }
      if (field.type() == Field.Type.WHOLE && decimal.value().scale() > 0) {
        return WORDS.get("whole");
      }
    }
    return problem.rule();
  }

  /** "at most 1". */
  static String briefest(FormLine line, Problem problem) {
    Range range = line.field().range();
    return problem.found() instanceof Value.Decimal found
            && !range.holds(found.value().doubleValue())
        ? end(range, found.value().doubleValue()).words()
        : brief(line, problem);
  }

  /** The end of a range that a number lies beyond. */
  private static Range end(Range range, double x) {
    return x > range.max() || x == range.max() && range.maxOpen()
        ? new Range(Double.NEGATIVE_INFINITY, false, range.max(), range.maxOpen())
        : new Range(range.min(), range.minOpen(), Double.POSITIVE_INFINITY, false);
  }

  /** "batch fraction b_f must be above 0 and at most 1; it is 1.2 (dynamics.batchFraction)". */
  static String full(FormLine line, Problem problem) {
    String name =
        (line.label() + " " + MathText.of("$" + line.field().symbol() + "$").plain()).strip();
    if (line.field().symbol().isEmpty()) {
      name = line.label();
    }
    return problem.found() == null
        ? WORDS.get("full.missing", name, problem.rule(), problem.path())
        : WORDS.get("full", name, problem.rule(), is(problem.found()), problem.path());
  }

  private static String is(Value found) {
    return found instanceof Tree || found instanceof Value.Items
        ? CanonicalJson.write(found)
        : found instanceof Value.Text text && text.value().isEmpty()
            ? WORDS.get("nothing")
            : FieldText.write(found);
  }
}
