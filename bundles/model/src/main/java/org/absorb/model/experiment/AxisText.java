package org.absorb.model.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.absorb.model.text.Messages;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;

/**
 * The values of an axis as a person types them: a list {@code 0.6, 0.61}, equal steps {@code
 * 0.6..0.665 by 0.005}, a number of values {@code 0.6..0.66 count 7}, factors {@code 500..16000
 * x2}, a number of values at equal ratios {@code 0.001..1 log 7}. Words stand for choices and
 * components. An axis of several fields has a list of cases: {@code 0.2, 0.1; 0.75, 0.1333}.
 */
public final class AxisText {

  private static final Messages WORDS = Messages.of(AxisText.class);
  private static final String NUMBER = "([-+]?[\\d.]*\\d(?:[eE][-+]?\\d{1,3})?)";
  private static final Pattern SPAN =
      Pattern.compile(
          NUMBER + "\\s*\\.\\.+\\s*" + NUMBER + "\\s*(by|count|log|x)\\s*" + NUMBER + "\\s*");
  private static final Pattern NUMERIC = Pattern.compile(NUMBER);
  private static final int SHORT = 6;
  private static final int DIGITS = 4;
  private static final int FACTORS_FROM = 4;

  private AxisText() {}

  /**
   * Reads the values of an axis.
   *
   * @param paths the fields it changes, one or several
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static Axis read(List<Path> paths, String text) {
    String plain = text.replaceAll("(?<=\\d)[ \u00a0\u2009\u202f](?=\\d{3}(?!\\d))", "").strip();
    plain = plain.replace('\u2212', '-').replace("\u2026", "..");
    if (plain.isEmpty()) {
      throw new IllegalArgumentException(WORDS.get("values.none"));
    }
    if (paths.size() > 1) {
      return cases(paths, plain);
    }
    Matcher span = SPAN.matcher(plain);
    if (span.matches()) {
      return span(paths.get(0), span);
    }
    if (plain.contains("..")) {
      throw new IllegalArgumentException(WORDS.get("values.span"));
    }
    return new Axis.Values(paths.get(0), list(plain));
  }

  private static Axis span(Path path, Matcher span) {
    BigDecimal from = number(span.group(1));
    BigDecimal to = number(span.group(2));
    BigDecimal step = number(span.group(4));
    return switch (span.group(3)) {
      case "by" -> steps(path, from, to, step.abs());
      case "x" -> new Axis.Values(path, factors(from, to, step));
      case "log" -> new Axis.Values(path, ratios(from, to, count(step)));
      default -> new Axis.Range(path, from, to, count(step));
    };
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(WORDS.get("values.number", text), e);
    }
  }

  private static int count(BigDecimal number) {
    BigDecimal most = BigDecimal.valueOf(Experiment.MOST_CELLS);
    if (number.stripTrailingZeros().scale() > 0
        || number.signum() <= 0
        || number.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          WORDS.get("values.count", Long.toString(Experiment.MOST_CELLS), number.toPlainString()));
    }
    return number.intValueExact();
  }

  /** Up to the last step that does not go beyond the end. */
  private static Axis steps(Path path, BigDecimal from, BigDecimal to, BigDecimal step) {
    if (step.signum() == 0) {
      throw new IllegalArgumentException(WORDS.get("values.step"));
    }
    BigDecimal way = to.subtract(from);
    BigDecimal whole = way.abs().divide(step, 0, RoundingMode.FLOOR);
    int count = count(whole.add(BigDecimal.ONE));
    BigDecimal last = from.add(step.multiply(whole).multiply(BigDecimal.valueOf(way.signum())));
    return new Axis.Range(path, from, last, count);
  }

  private static List<Value> factors(BigDecimal from, BigDecimal to, BigDecimal factor) {
    boolean grows = to.abs().compareTo(from.abs()) > 0;
    boolean way = factor.compareTo(BigDecimal.ONE) > 0 == grows;
    if (from.signum() * to.signum() <= 0
        || factor.signum() <= 0
        || factor.compareTo(BigDecimal.ONE) == 0
        || !way) {
      throw new IllegalArgumentException(WORDS.get("values.factor"));
    }
    List<Value> values = new ArrayList<>();
    BigDecimal x = from;
    while (grows ? x.abs().compareTo(to.abs()) <= 0 : x.abs().compareTo(to.abs()) >= 0) {
      values.add(new Value.Decimal(x));
      count(BigDecimal.valueOf(values.size()));
      x = x.multiply(factor, new MathContext(15));
    }
    return values;
  }

  /**
   * Numbers at equal ratios, both ends included; those between rounded to {@value #DIGITS} digits.
   *
   * @throws IllegalArgumentException with a sentence for the user: if there are less than two, or
   *     they would not keep their sign
   */
  public static List<Value> ratios(BigDecimal from, BigDecimal to, int count) {
    if (count < 2 || from.signum() * to.signum() <= 0) {
      throw new IllegalArgumentException(WORDS.get("values.ratio"));
    }
    List<Value> values = new ArrayList<>();
    double first = Math.log(from.abs().doubleValue());
    double way = Math.log(to.abs().doubleValue()) - first;
    values.add(new Value.Decimal(from));
    for (int i = 1; i < count - 1; i++) {
      double x = from.signum() * Math.exp(first + way * i / (count - 1));
      values.add(new Value.Decimal(new BigDecimal(x).round(new MathContext(DIGITS))));
    }
    values.add(new Value.Decimal(to));
    return values;
  }

  private static List<Value> list(String text) {
    if (text.contains("{") || text.contains("[")) {
      return ((Value.Items) JsonText.read("[" + text + "]")).values();
    }
    return Arrays.stream(text.split(",", -1)).map(String::strip).map(AxisText::value).toList();
  }

  private static Value value(String word) {
    if (word.isEmpty()) {
      throw new IllegalArgumentException(WORDS.get("values.gap"));
    }
    if (NUMERIC.matcher(word).matches()) {
      return new Value.Decimal(number(word));
    }
    if (word.startsWith("\"") || word.equals("true") || word.equals("false")) {
      return JsonText.read(word);
    }
    if (!Character.isLetter(word.charAt(0))) {
      throw new IllegalArgumentException(WORDS.get("values.number", word));
    }
    return Value.of(word);
  }

  private static Axis cases(List<Path> paths, String text) {
    List<Map<Path, Value>> points = new ArrayList<>();
    for (String one : text.split(";")) {
      List<Value> values = list(one.strip());
      if (values.size() != paths.size()) {
        throw new IllegalArgumentException(
            WORDS.get("values.case", Integer.toString(paths.size()), one.strip()));
      }
      Map<Path, Value> point = new LinkedHashMap<>();
      for (int i = 0; i < paths.size(); i++) {
        point.put(paths.get(i), values.get(i));
      }
      points.add(point);
    }
    return new Axis.Cases(points);
  }

  /** The text that {@link #read} makes an axis with the same points of. */
  public static String write(Axis axis) {
    if (axis instanceof Axis.Range range) {
      return write(range);
    }
    List<Path> paths = List.copyOf(axis.paths());
    if (axis instanceof Axis.Values values) {
      return write(values.values());
    }
    return axis.points().stream()
        .map(point -> paths.stream().map(point::get).map(AxisText::write))
        .map(values -> values.collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  /** Whether every point of an axis changes the same fields, so that it can be written. */
  public static boolean writable(Axis axis) {
    return axis.points().stream().allMatch(point -> point.keySet().equals(axis.paths()));
  }

  private static String write(Axis.Range range) {
    String span = plain(range.from()) + ".." + plain(range.to());
    if (range.count() > 1) {
      BigDecimal way = range.to().subtract(range.from()).abs();
      BigDecimal step =
          way.divide(BigDecimal.valueOf(range.count() - 1L), new MathContext(15))
              .stripTrailingZeros();
      boolean exact = step.multiply(BigDecimal.valueOf(range.count() - 1L)).compareTo(way) == 0;
      if (exact && step.signum() > 0 && step.precision() <= SHORT) {
        return span + " by " + plain(step);
      }
    }
    return span + " count " + range.count();
  }

  private static String write(List<Value> values) {
    if (values.size() >= FACTORS_FROM
        && values.stream().allMatch(value -> value instanceof Value.Decimal)) {
      BigDecimal first = decimal(values.get(0));
      BigDecimal last = decimal(values.get(values.size() - 1));
      if (first.signum() * last.signum() > 0) {
        BigDecimal factor =
            decimal(values.get(1)).divide(first, new MathContext(15)).stripTrailingZeros();
        if (factor.precision() <= SHORT && isFactor(factor, first, last, values)) {
          return plain(first) + ".." + plain(last) + " x" + plain(factor);
        } else if (ratios(first, last, values.size()).equals(values)) {
          return plain(first) + ".." + plain(last) + " log " + values.size();
        }
      }
    }
    return values.stream().map(AxisText::write).collect(Collectors.joining(", "));
  }

  private static boolean isFactor(
      BigDecimal factor, BigDecimal first, BigDecimal last, List<Value> values) {
    try {
      return factors(first, last, factor).equals(values);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static BigDecimal decimal(Value value) {
    return ((Value.Decimal) value).value();
  }

  private static String write(Value value) {
    if (value instanceof Value.Decimal number) {
      return plain(number.value());
    }
    boolean word =
        value instanceof Value.Text text
            && text.value().matches("\\p{L}[^,;\"{\\[]*")
            && !text.value().matches("true|false");
    return word ? ((Value.Text) value).value() : CanonicalJson.write(value);
  }

  private static String plain(BigDecimal number) {
    BigDecimal short0 = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return Math.abs(short0.scale()) < 16 ? short0.toPlainString() : short0.toString();
  }
}
