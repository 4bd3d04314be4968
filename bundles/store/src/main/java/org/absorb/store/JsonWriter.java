package org.absorb.store;

import java.util.Map;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Writes JSON for people: fields in their order, decimals as they were written, two spaces a level,
 * what fits a line on one line.
 */
public final class JsonWriter {

  private static final int WIDTH = 110;

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  /** Over several lines, with a line feed at the end. */
  public static String pretty(Value value) {
    JsonWriter writer = new JsonWriter();
    writer.pretty(value, 0, 0);
    return writer.out.append('\n').toString();
  }

  /** On one line, without one. */
  public static String line(Value value) {
    JsonWriter writer = new JsonWriter();
    writer.inline(value);
    return writer.out.toString();
  }

  private void pretty(Value value, int indent, int used) {
    if (value instanceof Tree tree
        && !tree.fields().isEmpty()
        && !(indent > 0 && fits(value, indent + used))) {
      String separator = "{";
      for (Map.Entry<String, Value> field : tree.fields().entrySet()) {
        out.append(separator);
        newLine(indent + 2);
        int from = out.length();
        inline(Value.of(field.getKey()));
        out.append(": ");
        pretty(field.getValue(), indent + 2, out.length() - from);
        separator = ",";
      }
      newLine(indent);
      out.append('}');
    } else if (value instanceof Value.Items items
        && !items.values().isEmpty()
        && !fits(value, indent + used)) {
      String separator = "[";
      for (Value item : items.values()) {
        out.append(separator);
        newLine(indent + 2);
        pretty(item, indent + 2, 0);
        separator = ",";
      }
      newLine(indent);
      out.append(']');
    } else {
      inline(value);
    }
  }

  private static boolean fits(Value value, int used) {
    return used + line(value).length() <= WIDTH;
  }

  private void newLine(int indent) {
    out.append('\n').append(" ".repeat(indent));
  }

  private void inline(Value value) {
    if (value instanceof Tree tree) {
      String separator = "{";
      for (Map.Entry<String, Value> field : tree.fields().entrySet()) {
        out.append(separator);
        inline(Value.of(field.getKey()));
        out.append(": ");
        inline(field.getValue());
        separator = ", ";
      }
      out.append(tree.fields().isEmpty() ? "{}" : "}");
    } else if (value instanceof Value.Items items) {
      String separator = "[";
      for (Value item : items.values()) {
        out.append(separator);
        inline(item);
        separator = ", ";
      }
      out.append(items.values().isEmpty() ? "[]" : "]");
    } else if (value instanceof Value.Decimal number) {
      String plain = number.value().toPlainString();
      out.append(plain.length() <= 20 ? plain : number.value().toString());
    } else {
      out.append(CanonicalJson.write(value));
    }
  }
}
