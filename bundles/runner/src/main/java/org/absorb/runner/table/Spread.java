package org.absorb.runner.table;

import java.util.Arrays;
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
    Object[] column = sheet.column(quantity);
    Set<String> words = new LinkedHashSet<>();
    double[] numbers = new double[rows.length];
    int count = 0;
    int last = -1;
    Object common = null;
    boolean alike = true;
    for (int row : rows) {
      Object value = column[row];
      if (value == null) {
        continue;
      }
      alike &= common == null || common.equals(value);
      common = value;
      if (value instanceof Double number) {
        numbers[count++] = number;
        last = row;
      } else if (value instanceof List<?> many) {
        many.forEach(word -> words.add(word.toString()));
      } else {
        words.add(value.toString());
      }
    }
    double[] all = Arrays.copyOf(numbers, count);
    Estimate estimate =
        count == 1 ? new Estimate(all[0], error(sheet, last, quantity), 1) : Estimate.of(all);
    double least = Arrays.stream(all).min().orElse(Double.NaN);
    double most = Arrays.stream(all).max().orElse(Double.NaN);
    return new Spread(alike ? common : null, List.copyOf(words), estimate, least, most);
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
