package org.absorb.analysis.transition.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where activity begins: between the largest packing fraction below the threshold and the next one
 * above it.
 *
 * <p>A cell is below when f_inf, its survivors' mean or 0 where all were absorbed, is less than the
 * threshold. It is unsure, and widens the bracket, when f_inf lies within 2 standard errors of the
 * threshold, when its runs are too short to judge, or when a drift that went on for as long again
 * would carry it across.
 *
 * @param state whether there is a bracket
 * @param below the cell at its lower end, if there is one
 * @param above the cell at its upper end, if there is one
 * @param unsure the unsure cells between
 */
record CriticalPoint(
    State state,
    Optional<MeasuredCell> below,
    Optional<MeasuredCell> above,
    List<MeasuredCell> unsure) {

  /** Whether there is a bracket. */
  enum State {
    FOUND,
    /** No cell is surely below. */
    OPEN_BELOW,
    /** No cell is surely above. */
    OPEN_ABOVE,
    /** No cell is surely anything. */
    OPEN,
    /** A cell below the threshold lies above one that is not. */
    NOT_MONOTONIC
  }

  private enum Side {
    BELOW,
    ABOVE,
    UNSURE
  }

  /** From cells by ascending packing fraction. */
  static CriticalPoint of(List<MeasuredCell> cells, double threshold) {
    Optional<MeasuredCell> below =
        cells.stream().filter(cell -> side(cell, threshold) == Side.BELOW).reduce((a, b) -> b);
    Optional<MeasuredCell> above =
        cells.stream().filter(cell -> side(cell, threshold) == Side.ABOVE).findFirst();
    double low = below.map(MeasuredCell::packingFraction).orElse(Double.NEGATIVE_INFINITY);
    double high = above.map(MeasuredCell::packingFraction).orElse(Double.POSITIVE_INFINITY);
    State state =
        below.isEmpty() && above.isEmpty()
            ? State.OPEN
            : below.isEmpty()
                ? State.OPEN_BELOW
                : above.isEmpty()
                    ? State.OPEN_ABOVE
                    : low > high ? State.NOT_MONOTONIC : State.FOUND;
    List<MeasuredCell> unsure =
        cells.stream()
            .filter(
                cell ->
                    side(cell, threshold) == Side.UNSURE
                        && cell.packingFraction() > low
                        && cell.packingFraction() < high)
            .toList();
    return new CriticalPoint(state, below, above, unsure);
  }

  /** The middle of the bracket; not-a-number without one. */
  double value() {
    return state == State.FOUND ? half(decimal(low()).add(decimal(high()))) : Double.NaN;
  }

  /** Half the bracket; not-a-number without one. */
  double error() {
    return state == State.FOUND ? half(decimal(high()).subtract(decimal(low()))) : Double.NaN;
  }

  double low() {
    return state == State.NOT_MONOTONIC
        ? Double.NaN
        : below.map(MeasuredCell::packingFraction).orElse(Double.NaN);
  }

  double high() {
    return state == State.NOT_MONOTONIC
        ? Double.NaN
        : above.map(MeasuredCell::packingFraction).orElse(Double.NaN);
  }

  /** Whether a drift, or too short a run, and not noise makes a cell unsure. */
  static boolean needsSteps(MeasuredCell cell, double threshold) {
    double f = cell.activity().mean();
    return cell.isUndecided()
        || cell.isDrifting() && f < threshold != f + cell.change() < threshold;
  }

  // packing fractions are decimals: the middle of 0.55 and 0.56 is 0.555, no bit more
  private static BigDecimal decimal(double x) {
    return BigDecimal.valueOf(x);
  }

  private static double half(BigDecimal x) {
    return x.divide(BigDecimal.valueOf(2)).doubleValue();
  }

  private static Side side(MeasuredCell cell, double threshold) {
    double f = cell.activity().mean();
    double error = cell.activity().error();
    if (needsSteps(cell, threshold) || Math.abs(f - threshold) <= 2 * error) {
      return Side.UNSURE;
    }
    return f < threshold ? Side.BELOW : Side.ABOVE;
  }
}
