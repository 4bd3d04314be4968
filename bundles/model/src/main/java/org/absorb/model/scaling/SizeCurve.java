package org.absorb.model.scaling;

import java.util.stream.IntStream;

/**
 * The quantity against the control parameter at one size. The arrays belong to the record.
 *
 * @param size L, above 0
 * @param rho control parameter, strictly ascending
 * @param value the quantity a
 * @param error its standard error
 * @param replicas {@code replicas[i]} are the independent values that {@code value[i]} is the mean
 *     of; {@code null} where they are not known
 */
public record SizeCurve(
    double size, double[] rho, double[] value, double[] error, double[][] replicas) {

  /**
   * @throws IllegalArgumentException if the size is not above 0, the arrays differ in length, or
   *     rho does not ascend
   */
  public SizeCurve {
    if (!(size > 0 && Double.isFinite(size))) {
      throw new IllegalArgumentException("a size is above 0, not " + size);
    }
    if (value.length != rho.length
        || error.length != rho.length
        || replicas != null && replicas.length != rho.length) {
      throw new IllegalArgumentException("the arrays of a curve have one length");
    }
    for (int i = 1; i < rho.length; i++) {
      if (!(rho[i] > rho[i - 1])) {
        throw new IllegalArgumentException(
            "rho must ascend, but " + rho[i] + " follows " + rho[i - 1]);
      }
    }
  }

  /** Without replicas. */
  public SizeCurve(double size, double[] rho, double[] value, double[] error) {
    this(size, rho, value, error, null);
  }

  public int points() {
    return rho.length;
  }

  /** Only these points, by their index in ascending order. */
  public SizeCurve only(int[] index) {
    return new SizeCurve(
        size,
        IntStream.of(index).mapToDouble(i -> rho[i]).toArray(),
        IntStream.of(index).mapToDouble(i -> value[i]).toArray(),
        IntStream.of(index).mapToDouble(i -> error[i]).toArray(),
        replicas == null
            ? null
            : IntStream.of(index).mapToObj(i -> replicas[i]).toArray(double[][]::new));
  }
}
