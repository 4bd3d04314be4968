package org.absorb.model.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** From the values of a document to those of a record, and back. */
final class Conversion {

  private Conversion() {}

  /** What a record holds, from what is written. */
  static Object java(Field field, Class<?> java, Value value) {
    return switch (field.type()) {
      case REAL -> Optionals.of(java, ((Value.Decimal) value).value().doubleValue());
      case WHOLES ->
          ((Value.Items) value)
              .values().stream()
                  .map(item -> (Long) whole(field, long.class, ((Value.Decimal) item).value()))
                  .toList();
      case WHOLE -> whole(field, java, ((Value.Decimal) value).value());
      case FLAG -> ((Value.Flag) value).value();
      case TEXT -> ((Value.Text) value).value();
      case CHOICE -> Choice.of(java, ((Value.Text) value).value());
      case GROUP -> field.nested().bind((Tree) value);
      case GROUPS ->
          ((Value.Items) value)
              .values().stream().map(item -> (Object) field.nested().bind((Tree) item)).toList();
      case COMPONENT -> Component.of((Tree) value);
      case COMPONENTS ->
          ((Value.Items) value).values().stream().map(item -> Component.of((Tree) item)).toList();
    };
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
