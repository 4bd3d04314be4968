package org.absorb.model.scaling;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * What is collapsed: a curve for each size. Every size has its own points; none need be shared.
 *
 * @param curves by ascending size
 */
public record ScalingData(List<SizeCurve> curves) {

  /**
   * @throws IllegalArgumentException if a size comes twice
   */
  public ScalingData {
    curves = curves.stream().sorted(Comparator.comparingDouble(SizeCurve::size)).toList();
    for (int i = 1; i < curves.size(); i++) {
      if (curves.get(i).size() == curves.get(i - 1).size()) {
        throw new IllegalArgumentException("the size " + curves.get(i).size() + " comes twice");
      }
    }
  }

  public int points() {
    return curves.stream().mapToInt(SizeCurve::points).sum();
  }

  /** From the least to the largest rho. */
  public Interval window() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (SizeCurve curve : curves) {
      if (curve.points() > 0) {
        low = Math.min(low, curve.rho()[0]);
        high = Math.max(high, curve.rho()[curve.points() - 1]);
      }
    }
    return new Interval(low, high);
  }

  /** The sizes from {@code size} on. */
  public ScalingData from(double size) {
    return new ScalingData(curves.stream().filter(curve -> curve.size() >= size).toList());
  }

  /** The points that {@code keep} accepts, by curve and index; curves left empty are dropped. */
  public ScalingData where(BiPredicate<SizeCurve, Integer> keep) {
    return new ScalingData(
        curves.stream()
            .map(
                curve ->
                    curve.only(
                        IntStream.range(0, curve.points())
                            .filter(i -> keep.test(curve, i))
                            .toArray()))
            .filter(curve -> curve.points() > 0)
            .toList());
  }

  /**
   * Without the points that no weight can be given to: a value that is not a finite number, an
   * error that is not above 0 (an absorbed point has none).
   *
   * @param logarithmic whether values of 0 and below are left out too
   */
  public ScalingData usable(boolean logarithmic) {
    return where(
        (curve, i) ->
            Double.isFinite(curve.value()[i])
                && curve.error()[i] > 0
                && Double.isFinite(curve.error()[i])
                && (!logarithmic || curve.value()[i] > 0));
  }
}
