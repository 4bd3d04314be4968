package org.absorb.runner.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Value;

/**
 * Values in words, and tables as text: CSV with plain numbers for programs, Markdown as a person
 * reads it.
 */
public final class TableText {

  private static final Messages WORDS = Messages.of(TableText.class);
  private static final int MOST_WORDS = 3;

  private TableText() {}

  /** What one run has, as a person reads it; empty if nothing. */
  public static String of(Sheet sheet, int row, Quantity quantity) {
    return of(sheet, row, quantity, 1);
  }

  /**
   * The same in another unit.
   *
   * @param factor by which numbers are multiplied
   */
  public static String of(Sheet sheet, int row, Quantity quantity, double factor) {
    Object value = sheet.value(row, quantity);
    if (value instanceof Double number) {
      return quantity.kind() == Quantity.Kind.RESULT
          ? Numbers.value(number * factor, Spread.error(sheet, row, quantity) * factor)
          : Numbers.exact(number * factor);
    } else if (value instanceof Boolean flag) {
      return flag ? WORDS.get("yes") : WORDS.get("no");
    }
    return value instanceof List<?> words ? joined(words) : value == null ? "" : value.toString();
  }

  /** What the runs of a cell have together: a mean with its error, a range, or some words. */
  public static String of(Spread spread, Quantity quantity) {
    return of(spread, quantity, 1);
  }

  /**
   * The same in another unit.
   *
   * @param factor by which numbers are multiplied
   */
  public static String of(Spread spread, Quantity quantity, double factor) {
    if (spread.estimate().count() > 0) {
      if (quantity.kind() == Quantity.Kind.RESULT) {
        return Numbers.value(spread.estimate().mean() * factor, spread.estimate().error() * factor);
      }
      String least = Numbers.exact(spread.least() * factor);
      return spread.least() == spread.most()
          ? least
          : WORDS.get("range", least, Numbers.exact(spread.most() * factor));
    }
    List<String> words = spread.words();
    return words.size() > MOST_WORDS
        ? WORDS.get("different", Integer.toString(words.size()))
        : joined(words);
  }

  private static String joined(List<?> words) {
    return words.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /**
   * Runs as CSV (RFC 4180): the names of the quantities, then a line a run; lists are joined by
   * semicolons.
   */
  public static String csv(Sheet sheet, int[] rows, List<Quantity> quantities) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(quantities.stream().map(Quantity::name).toList());
    for (int row : rows) {
      lines.add(quantities.stream().map(each -> plain(sheet.value(row, each))).toList());
    }
    return csv(lines);
  }

  /**
   * Cells as CSV: of a result the mean over runs, its error and their number; of other numbers and
   * words what all have, or all that there are.
   */
  public static String csv(Arrangement cells, List<Group> groups, List<Quantity> quantities) {
    List<String> headings = new ArrayList<>(List.of("runs"));
    for (Quantity quantity : quantities) {
      headings.add(quantity.name());
      if (isMean(quantity)) {
        headings.addAll(List.of(quantity.name() + " standard error", quantity.name() + " runs"));
      }
    }
    List<List<String>> lines = new ArrayList<>(List.of(headings));
    for (Group group : groups) {
      List<String> line = new ArrayList<>(List.of(Integer.toString(group.rows().length)));
      for (Quantity quantity : quantities) {
        Spread spread = cells.over(group, quantity);
        if (isMean(quantity)) {
          boolean any = spread.estimate().count() > 0;
          line.add(any ? plain(spread.estimate().mean()) : "");
          line.add(any ? plain(spread.estimate().error()) : "");
          line.add(Integer.toString(spread.estimate().count()));
        } else {
          line.add(spread.common() != null ? plain(spread.common()) : of(spread, quantity));
        }
      }
      lines.add(line);
    }
    return csv(lines);
  }

  private static boolean isMean(Quantity quantity) {
    return quantity.kind() == Quantity.Kind.RESULT;
  }

  private static String plain(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? "" : CanonicalJson.write(Value.of(number));
    } else if (value instanceof List<?> words) {
      return words.stream().map(Object::toString).collect(Collectors.joining(";"));
    }
    return value == null ? "" : value.toString();
  }

  private static String csv(List<List<String>> lines) {
    return lines.stream().map(TableText::csvLine).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Cells of one line of CSV, quoted where they must be. */
  public static String csvLine(List<String> cells) {
    return cells.stream().map(TableText::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if ("\",\r\n".indexOf(cell.charAt(i)) >= 0) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
      }
    }
    return cell;
  }

  /**
   * A table in Markdown.
   *
   * @param right which columns stand at the right
   */
  public static <T> String markdown(
      List<String> headings, List<Boolean> right, List<T> items, Function<T, List<String>> line) {
    StringBuilder text = new StringBuilder(row(headings));
    text.append(
        right.stream()
            .map(is -> is ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    items.forEach(item -> text.append(row(line.apply(item))));
    return text.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
