package org.absorb.store;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Names that people give, as file names that every system takes and that read back: letters,
 * digits, spaces and most signs stay, the others become {@code %} and two hexadecimal digits a
 * byte.
 */
public final class FileNames {

  private static final String FORBIDDEN = "%/\\:*?\"<>|";
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private FileNames() {}

  /**
   * The file name, without an ending, of {@code name}.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public static String of(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a name must not be empty");
    }
    StringBuilder out = new StringBuilder();
    int last = name.length() - 1;
    boolean device =
        DEVICES.contains(name.toLowerCase(Locale.ROOT)) || name.matches("(?i)(com|lpt)[0-9]");
    for (int i = 0; i <= last; i++) {
      char c = name.charAt(i);
      boolean edge =
          i == 0 && (c == '.' || c == ' ' || c == '-' || device)
              || i == last && (c == '.' || c == ' ');
      if (edge || c < 0x20 || c == 0x7f || FORBIDDEN.indexOf(c) >= 0) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format("%%%02x", b & 0xff));
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The name of a file name. */
  public static String name(String file) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      if (c == '%'
          && i + 2 < file.length()
          && file.substring(i + 1, i + 3).matches("[0-7][0-9a-f]")) {
        out.append((char) Integer.parseInt(file.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
