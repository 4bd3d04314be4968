package org.absorb.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of text with symbols: letters italic, indices and numbers upright, Greek by name.
 *
 * <p>Between dollar signs {@code phi_c} is a phi with index c, {@code L^1/nu} a power, {@code
 * f_{a,inf}} an index in braces; a hyphen becomes a true minus. Outside them text stands as it is,
 * but for the minus before a digit. A dollar sign without a second one is a dollar sign.
 */
public final class MathText {

  /** A stretch in one style; level -1 is an index, 1 a power. */
  public record Run(String text, boolean italic, int level) {}

  static final String MINUS = "\u2212";

  /** A hyphen before a number that nothing comes before. */
  private static final Pattern NEGATIVE = Pattern.compile("(?<![\\p{Alnum}.)])-(?=[\\d.])");

  private static final Pattern RAISED = Pattern.compile("([\\^_])(-?[\\d./]+)");

  private static final Pattern SYMBOLS = Pattern.compile("\\$([^$]*)\\$");

  private final List<Run> runs;

  private MathText(List<Run> runs) {
    this.runs = runs.stream().filter(run -> !run.text().isEmpty()).toList();
  }

  /** Words with symbols between dollar signs. */
  public static MathText of(String text) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('$', at);
      int close = open < 0 ? -1 : text.indexOf('$', open + 1);
      if (close < 0) {
        break;
      }
      words(text.substring(at, open), runs);
      new Reader(text.substring(open + 1, close), runs).read();
      at = close + 1;
    }
    words(text.substring(at), runs);
    return new MathText(runs);
  }

  /** The same text as one types it, for terminals and files: phi_c for {@code $phi_c$}. */
  public static String typed(String text) {
    return SYMBOLS.matcher(text).replaceAll("$1");
  }

  /** An axis: words, symbol, unit in brackets; a plain number has none. */
  public static MathText axis(String label, String symbol, String unit) {
    String math = symbol.isEmpty() ? "" : "$" + symbol + "$";
    List<Run> runs =
        new ArrayList<>(
            of(Stream.of(label, math)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" ")))
                .runs);
    if (!unit.isEmpty() && !unit.equals("1")) {
      runs.add(new Run(runs.isEmpty() ? "[" : " [", false, 0));
      unit(unit, runs);
      runs.add(new Run("]", false, 0));
    }
    return new MathText(runs);
  }

  /** Ten to a whole power. */
  public static MathText power(int exponent) {
    return new MathText(
        List.of(
            new Run("10", false, 0), new Run(Greek.minus(Integer.toString(exponent)), false, 1)));
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** From left to right, none of them empty. */
  public List<Run> runs() {
    return runs;
  }

  /** As one line of plain characters, for metadata: φ_c, 10^−3. */
  public String plain() {
    return runs.stream()
        .map(run -> (run.level() < 0 ? "_" : run.level() > 0 ? "^" : "") + run.text())
        .collect(Collectors.joining());
  }

  private static void words(String text, List<Run> runs) {
    String said = text.indexOf('-') < 0 ? text : NEGATIVE.matcher(text).replaceAll(MINUS);
    runs.add(new Run(said, false, 0));
  }

  /** Upright throughout, powers raised and indices lowered: D^2, D^-1, U_0. */
  private static void unit(String unit, List<Run> runs) {
    Matcher raised = RAISED.matcher(unit);
    int at = 0;
    while (raised.find()) {
      runs.add(new Run(unit.substring(at, raised.start()), false, 0));
      int level = raised.group(1).equals("^") ? 1 : -1;
      runs.add(new Run(Greek.minus(raised.group(2)), false, level));
      at = raised.end();
    }
    runs.add(new Run(unit.substring(at), false, 0));
  }

  /** Reads one symbol expression. */
  private static final class Reader {

    private final String text;
    private final List<Run> runs;
    private int at;

    Reader(String text, List<Run> runs) {
      this.text = text;
      this.runs = runs;
    }

    void read() {
      while (at < text.length()) {
        char c = text.charAt(at);
        if ((c == '_' || c == '^') && at + 1 < text.length()) {
          at++;
          runs.add(new Run(Greek.replace(group(c == '^')), false, c == '_' ? -1 : 1));
        } else if (isLetter(c)) {
          String word = take(MathText::isLetter);
          runs.add(new Run(Greek.letter(word), !Greek.isUpright(word), 0));
        } else {
          at++;
          runs.add(new Run(c == '-' ? MINUS : c == '*' ? "\u00b7" : String.valueOf(c), false, 0));
        }
      }
    }

    private String group(boolean power) {
      if (text.charAt(at) == '{') {
        int close = text.indexOf('}', at);
        int end = close < 0 ? text.length() : close;
        String inner = text.substring(at + 1, end);
        at = Math.min(text.length(), end + 1);
        return inner;
      }
      return take(c -> isLetter(c) || Character.isDigit(c) || power && "/.-+".indexOf(c) >= 0);
    }

    private String take(java.util.function.Predicate<Character> belongs) {
      int from = at;
      while (at < text.length() && belongs.test(text.charAt(at))) {
        at++;
      }
      return text.substring(from, at);
    }
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }
}
