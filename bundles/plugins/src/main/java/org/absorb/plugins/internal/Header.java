package org.absorb.plugins.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a manifest header: clauses separated by commas, each of paths, attributes ({@code a=b},
 * {@code a:Type=b}) and directives ({@code a:=b}) separated by semicolons; values may be quoted.
 */
final class Header {

  private static final Pattern PARAMETER =
      Pattern.compile("\\s*([\\w.-]+)(?::[\\w<>]+)?\\s*(:?=)\\s*(.*)", Pattern.DOTALL);

  private Header() {}

  /**
   * One clause.
   *
   * @param paths what it is about: package names, namespaces, bundle names
   * @param attributes by name, without their types
   * @param directives by name
   */
  record Clause(
      List<String> paths, Map<String, String> attributes, Map<String, String> directives) {

    /** The first of its paths; none of a clause that only has parameters. */
    Optional<String> path() {
      return paths.stream().findFirst();
    }

    /** Whether nobody minds if it is not there. */
    boolean optional() {
      return "optional".equals(directives.get("resolution"));
    }
  }

  /** The clauses of a header; none of one that is missing. */
  static List<Clause> read(String header) {
    List<Clause> clauses = new ArrayList<>();
    for (String text : split(header == null ? "" : header, ',')) {
      List<String> paths = new ArrayList<>();
      Map<String, String> attributes = new LinkedHashMap<>();
      Map<String, String> directives = new LinkedHashMap<>();
      for (String part : split(text, ';')) {
        Matcher parameter = PARAMETER.matcher(part);
        if (parameter.matches()) {
          Map<String, String> to = parameter.group(2).equals("=") ? attributes : directives;
          to.put(parameter.group(1), unquoted(parameter.group(3).trim()));
        } else {
          paths.add(part.trim());
        }
      }
      clauses.add(new Clause(paths, attributes, directives));
    }
    return clauses;
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
      } else if (c == separator && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        quoted ^= c == '"';
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts.stream().filter(each -> !each.isBlank()).toList();
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
      return value;
    }
    return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
