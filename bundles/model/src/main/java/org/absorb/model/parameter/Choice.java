package org.absorb.model.parameter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How enum constants are written in files: {@code STEP_LIMIT} is {@code stepLimit}. */
public final class Choice {

  private static final ClassValue<Map<String, Object>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          Map<String, Object> constants = new HashMap<>();
          for (Object constant : type.getEnumConstants()) {
            constants.put(written((Enum<?>) constant), constant);
          }
          return constants;
        }
      };

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
    Object constant = KNOWN.get(type).get(written);
    if (constant == null) {
      throw new IllegalArgumentException("\"" + written + "\" is none of " + type.getSimpleName());
    }
    return type.cast(constant);
  }
}
