package org.absorb.formats.xyz;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The second line of a frame: {@code key=value} pairs, values bare or in quotes or braces. */
final class Header {

  private final Map<String, String> fields = new LinkedHashMap<>();

  Header(String line) {
    int at = 0;
    while (at < line.length()) {
      int equals = at;
      while (equals < line.length() && !isEnd(line.charAt(equals)) && line.charAt(equals) != '=') {
        equals++;
      }
      String key = line.substring(at, equals).toLowerCase(Locale.ROOT);
      if (equals >= line.length() || line.charAt(equals) != '=') {
        at = equals + 1; // a word of a comment
        continue;
      }
      int from = equals + 1;
      char close = from < line.length() ? closing(line.charAt(from)) : 0;
      int end;
      if (close != 0) {
        end = line.indexOf(close, from + 1);
        end = end < 0 ? line.length() : end;
        fields.put(key, line.substring(from + 1, end).strip());
      } else {
        end = from;
        while (end < line.length() && !isEnd(line.charAt(end))) {
          end++;
        }
        fields.put(key, line.substring(from, end));
      }
      at = end + 1;
    }
  }

  private static boolean isEnd(char c) {
    return Character.isWhitespace(c);
  }

  private static char closing(char open) {
    return switch (open) {
      case '"', '\'' -> open;
      case '{' -> '}';
      case '[' -> ']';
      default -> 0;
    };
  }

  /** The value of a key, whatever its case. */
  Optional<String> get(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** The words of a value. */
  Optional<String[]> words(String key) {
    return get(key).map(value -> value.strip().split("[\\s,]+"));
  }
}
