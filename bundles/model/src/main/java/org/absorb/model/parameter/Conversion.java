package org.absorb.model.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** From the values of a document to those of a record, and back. */
final class Conversion {

  private Conversion() {}

  /**
   * What a record holds, from what is written.
   *
   * @throws IllegalArgumentException if that is of another kind
   */
  static Object java(Field field, Class<?> java, Value value) {
    return switch (field.type()) {
      case REAL -> Optionals.of(java, number(field, value).doubleValue());
      case WHOLES ->
          items(field, value)
              .map(item -> (Long) whole(field, long.class, number(field, item)))
              .toList();
      case WHOLE -> whole(field, java, number(field, value));
      case FLAG -> as(Value.Flag.class, field, value).value();
      case TEXT -> as(Value.Text.class, field, value).value();
      case CHOICE -> Choice.of(java, as(Value.Text.class, field, value).value());
      case GROUP -> field.nested().bind(as(Tree.class, field, value));
      case GROUPS ->
          items(field, value)
              .map(item -> (Object) field.nested().bind(as(Tree.class, field, item)))
              .toList();
      case COMPONENT -> Component.of(as(Tree.class, field, value));
      case COMPONENTS ->
          items(field, value).map(item -> Component.of(as(Tree.class, field, item))).toList();
    };
  }

  private static <V extends Value> V as(Class<V> kind, Field field, Value value) {
    if (!kind.isInstance(value)) {
      throw new IllegalArgumentException(field.key() + " is of the wrong kind");
    }
    return kind.cast(value);
  }

  private static BigDecimal number(Field field, Value value) {
    return as(Value.Decimal.class, field, value).value();
  }

  private static Stream<Value> items(Field field, Value value) {
    return as(Value.Items.class, field, value).values().stream();
  }

  private static Object whole(Field field, Class<?> java, BigDecimal value) {
    try {
      boolean small = java == int.class || java == OptionalInt.class;
      return small
          ? Optionals.of(java, value.intValueExact())
          : Optionals.of(java, value.longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(field.key() + " is too large", e);
    }
  }

  /** What is written, from what a record holds. */
  static Value json(Field field, Object value) {
    return switch (field.type()) {
      case REAL -> Value.of((double) value);
      case WHOLE -> Value.of(((Number) value).longValue());
      case WHOLES -> Value.of(((List<?>) value).stream().map(n -> Value.of((Long) n)).toList());
      case FLAG -> Value.of((boolean) value);
      case TEXT -> Value.of((String) value);
      case CHOICE -> Value.of(Choice.written((Enum<?>) value));
      case GROUP -> group(field.nested(), value);
      case GROUPS ->
          Value.of(((List<?>) value).stream().map(item -> group(field.nested(), item)).toList());
      case COMPONENT -> ((Component) value).tree();
      case COMPONENTS ->
          Value.of(((List<?>) value).stream().map(item -> ((Component) item).tree()).toList());
    };
  }

  @SuppressWarnings("unchecked") // the nested declaration was read from this very component's type
  private static <N extends Record> Tree group(Declaration<N> nested, Object value) {
    return nested.tree((N) value);
  }
}
