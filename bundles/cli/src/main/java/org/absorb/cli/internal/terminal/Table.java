package org.absorb.cli.internal.terminal;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns: text to the left, numbers to the right, two spaces between. */
public final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  /** A table with these headings; one that begins with {@code >} heads a column of numbers. */
  public Table(String... headings) {
    List<String> first = new ArrayList<>();
    for (String heading : headings) {
      right.add(heading.startsWith(">"));
      first.add(heading.startsWith(">") ? heading.substring(1) : heading);
    }
    rows.add(first);
  }

  /** Adds a row, a cell for each column. */
  public Table row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    if (row.size() != right.size()) {
      throw new IllegalArgumentException(row.size() + " cells for " + right.size() + " columns");
    }
    rows.add(row);
    return this;
  }

  /** The lines, the headings first unless all are empty. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    int[] width = new int[right.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < width.length; c++) {
        width[c] = Math.max(width[c], length(row.get(c)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        String space = " ".repeat(width[c] - length(row.get(c)));
        line.append(c == 0 ? "" : GAP)
            .append(right.get(c) ? space + row.get(c) : row.get(c) + space);
      }
      if (!line.toString().isBlank()) {
        lines.add(line.toString().stripTrailing());
      }
    }
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
