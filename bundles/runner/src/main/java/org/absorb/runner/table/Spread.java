package org.absorb.runner.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.absorb.model.statistics.Estimate;

/**
 * What several runs together have of a quantity.
 *
 * @param common what all have that have any; {@code null} if they differ or have none
 * @param words all different values that are no numbers
 * @param estimate over those that are numbers, runs counting as independent; of one run its own
 *     error
 * @param least of the numbers
 * @param most of the numbers
 */
public record Spread(
    Object common, List<String> words, Estimate estimate, double least, double most) {

  static Spread of(Sheet sheet, int[] rows, Quantity quantity) {
    Set<String> words = new LinkedHashSet<>();
    Set<Object> values = new LinkedHashSet<>();
    List<Double> numbers = new ArrayList<>();
    int last = -1;
    for (int row : rows) {
      Object value = sheet.value(row, quantity);
      if (value instanceof Double number) {
        numbers.add(number);
        last = row;
      } else if (value instanceof List<?> many) {
        many.forEach(word -> words.add(word.toString()));
      } else if (value != null) {
        words.add(value.toString());
      }
      if (value != null) {
        values.add(value);
      }
    }
    double[] all = numbers.stream().mapToDouble(x -> x).toArray();
    Estimate estimate = Estimate.of(all);
    if (all.length == 1) {
      estimate = new Estimate(all[0], error(sheet, last, quantity), 1);
    }
    double least = numbers.stream().mapToDouble(x -> x).min().orElse(Double.NaN);
    double most = numbers.stream().mapToDouble(x -> x).max().orElse(Double.NaN);
    Object common = values.size() == 1 ? values.iterator().next() : null;
    return new Spread(common, List.copyOf(words), estimate, least, most);
  }

  /** The error of a run's own mean; not-a-number where that makes no sense. */
  static double error(Sheet sheet, int row, Quantity quantity) {
    return sheet.known().results(sheet.row(row)).orElse(List.of()).stream()
        .filter(measured -> measured.column().name().equals(quantity.name()))
        .map(measured -> measured.estimate().error())
        .findFirst()
        .orElse(Double.NaN);
  }

  /** What it is sorted by: the mean of numbers, else the words. */
  Object key() {
    return estimate.count() > 0
        ? (Object) estimate.mean()
        : Objects.requireNonNullElse(common, words);
  }
}
