package org.absorb.model.parameter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Whether values are what their fields take.
 *
 * @param components completes those that are components
 * @param problems gets what is wrong
 */
record FieldCheck(Declaration.Components components, Problems problems) {

  /** Above it a double is no longer every whole number. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);

  /**
   * The value with its defaults written out, or any where it is none of the field's.
   *
   * @param at where it stands
   */
  Value check(Field field, Value value, Path at) {
    switch (field.type()) {
      case REAL, WHOLE -> {
        number(field, field.type() != Field.Type.REAL, value, at);
      }
      case WHOLES -> {
        if (value instanceof Value.Items items) {
          for (int i = 0; i < items.values().size(); i++) {
            number(field, true, items.values().get(i), at.then(i));
          }
        } else {
          problems.add(at, value, Words.get("must.wholes"));
        }
      }
      case FLAG -> require(value instanceof Value.Flag, at, value, Words.get("must.flag"));
      case TEXT -> require(value instanceof Value.Text, at, value, Words.get("must.text"));
      case CHOICE ->
          require(
              value instanceof Value.Text text && field.choices().contains(text.value()),
              at,
              value,
              Words.get("must.choice", String.join(", ", field.choices())));
      case GROUPS -> {
        if (value instanceof Value.Items items) {
          return groups(field, items, at);
        }
        problems.add(at, value, Words.get("must.groups"));
      }
      case GROUP -> {
        if (value instanceof Tree tree) {
          return field.nested().complete(tree, at, components, problems);
        }
        problems.add(at, value, Words.get("must.group"));
      }
      case COMPONENT -> {
        return component(field, value, at);
      }
      case COMPONENTS -> {
        if (value instanceof Value.Items items) {
          List<Value> whole = new ArrayList<>();
          for (int i = 0; i < items.values().size(); i++) {
            whole.add(component(field, items.values().get(i), at.then(i)));
          }
          return Value.of(whole);
        }
        problems.add(at, value, Words.get("must.components"));
      }
    }
    return value;
  }

  private Value groups(Field field, Value.Items items, Path at) {
    List<Value> whole = new ArrayList<>();
    for (int i = 0; i < items.values().size(); i++) {
      Value item = items.values().get(i);
      if (item instanceof Tree tree) {
        whole.add(field.nested().complete(tree, at.then(i), components, problems));
      } else {
        problems.add(at.then(i), item, Words.get("must.group"));
      }
    }
    return Value.of(whole);
  }

  private void number(Field field, boolean whole, Value value, Path at) {
    if (!(value instanceof Value.Decimal number)) {
      problems.add(at, value, Words.get(whole ? "must.whole" : "must.number"));
    } else if (whole && number.value().scale() > 0) {
      problems.add(at, value, Words.get("must.whole"));
    } else if (!field.range().holds(number.value().doubleValue())
        || Double.isInfinite(number.value().doubleValue())) {
      problems.add(at, value, Words.get("must", field.range().words()));
    } else if (whole && number.value().abs().compareTo(LARGEST) > 0) {
      problems.add(
          at, value, Words.get("must", Words.get("range.atMost", LARGEST.toPlainString())));
    }
  }

  private Value component(Field field, Value value, Path at) {
    // a bare id is as good as {"type": id}: one can sweep or --set it
    Tree tree =
        value instanceof Value.Text id
            ? Component.of(id.value()).tree()
            : value instanceof Tree t ? t : null;
    if (tree == null || Component.of(tree) == null) {
      problems.add(at, value, Words.get("must.component"));
      return value;
    }
    return components.complete(field.kind(), tree, at, problems);
  }

  private void require(boolean good, Path at, Value value, String rule) {
    if (!good) {
      problems.add(at, value, rule);
    }
  }
}
