package org.absorb.model.parameter;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers that a record may lack: from plain numbers to their optional types and back. */
final class Optionals {

  private Optionals() {}

  static boolean is(Class<?> java) {
    return java == OptionalDouble.class || java == OptionalInt.class || java == OptionalLong.class;
  }

  /** What a record holds where nothing is written. */
  static Object none(Class<?> java) {
    if (java == OptionalDouble.class) {
      return OptionalDouble.empty();
    } else if (java == OptionalInt.class) {
      return OptionalInt.empty();
    }
    return java == OptionalLong.class ? OptionalLong.empty() : List.of();
  }

  static Object of(Class<?> java, double number) {
    return java == OptionalDouble.class ? OptionalDouble.of(number) : (Object) number;
  }

  static Object of(Class<?> java, int number) {
    return java == OptionalInt.class ? OptionalInt.of(number) : (Object) number;
  }

  static Object of(Class<?> java, long number) {
    return java == OptionalLong.class ? OptionalLong.of(number) : (Object) number;
  }

  /** What is to be written of a record's value; {@code null} for nothing. */
  static Object value(Object held) {
    if (held instanceof OptionalDouble number) {
      return number.isPresent() ? number.getAsDouble() : null;
    } else if (held instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    } else if (held instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    return held.equals(List.of()) ? null : held;
  }
}
