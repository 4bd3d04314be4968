package org.absorb.model.parameter;

import java.util.Arrays;
import java.util.Locale;

/** How enum constants are written in files: {@code STEP_LIMIT} is {@code stepLimit}. */
public final class Choice {

  private Choice() {}

  public static String written(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder text = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      text.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return text.toString();
  }

  /**
   * The constant of {@code type} that is written so.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T> T of(Class<T> type, String written) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> written((Enum<?>) constant).equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + written + "\" is none of " + type.getSimpleName()));
  }
}
