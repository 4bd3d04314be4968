package org.absorb.model.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON value from a short text: a default in an annotation, the value of {@code --set}.
 * Files are read by the store, which says line and column.
 */
public final class JsonText {

  private static final int DEEPEST = 64;

  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /**
   * Reads a text that is one JSON value.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static Value read(String text) {
    JsonText reader = new JsonText(text);
    Value value = reader.value(0);
    reader.space();
    if (reader.at < text.length()) {
      throw reader.unexpected();
    }
    return value;
  }

  private Value value(int depth) {
    space();
    if (at == text.length() || depth > DEEPEST) {
      throw unexpected();
    }
    char c = text.charAt(at);
    if (c == '{') {
      return tree(depth);
    } else if (c == '[') {
      return items(depth);
    } else if (c == '"') {
      return Value.of(string());
    } else if (take("true")) {
      return Value.of(true);
    } else if (take("false")) {
      return Value.of(false);
    } else if (take("null")) {
      return Value.NOTHING;
    }
    return number();
  }

  private Tree tree(int depth) {
    Map<String, Value> fields = new LinkedHashMap<>();
    at++;
    while (!end('}', fields.isEmpty())) {
      space();
      String name = string();
      space();
      expect(':');
      fields.put(name, value(depth + 1));
    }
    return new Tree(fields);
  }

  private Value items(int depth) {
    List<Value> values = new ArrayList<>();
    at++;
    while (!end(']', values.isEmpty())) {
      values.add(value(depth + 1));
    }
    return Value.of(values);
  }

  private boolean end(char close, boolean first) {
    space();
    if (at < text.length() && text.charAt(at) == close) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
    }
    return false;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escape() : c);
    }
    expect('"');
    return out.toString();
  }

  private char escape() {
    if (at == text.length()) {
      throw unexpected();
    }
    char c = text.charAt(at++);
    switch (c) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'u':
        if (at + 4 > text.length()) {
          throw unexpected();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
      default:
        return c;
    }
  }

  private Value number() {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      BigDecimal number = new BigDecimal(text.substring(from, at));
      if (Math.abs((long) number.precision() - number.scale()) > 10_000) {
        throw new NumberFormatException();
      }
      return new Value.Decimal(number);
    } catch (NumberFormatException e) {
      at = from;
      throw unexpected();
    }
  }

  private boolean take(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (at == text.length() || text.charAt(at) != c) {
      throw unexpected();
    }
    at++;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("\"" + text + "\" is not JSON at character " + (at + 1));
  }
}
