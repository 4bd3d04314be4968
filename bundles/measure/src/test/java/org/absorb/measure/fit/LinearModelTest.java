package org.absorb.measure.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  private static final double[] X = {1, 2, 3, 4, 6};

  @Test
  void aParabolaIsFoundExactly() {
    double[] y = Arrays.stream(X).map(x -> 2 - 3 * x + 0.5 * x * x).toArray();
    LinearModel fit = LinearModel.polynomial(2, X, y, new double[] {1, 2, 1, 3, 1});
    assertArrayEquals(new double[] {2, -3, 0.5}, fit.coefficients(), 1e-12);
    assertEquals(0, fit.chiSquared(), 1e-20);
    assertEquals(2, fit.freedom());
  }

  /** Of a constant: the weighted mean and {@code 1 / sqrt(sum 1/dy^2)}. */
  @Test
  void aConstantIsTheWeightedMean() {
    LinearModel fit =
        LinearModel.polynomial(0, new double[2], new double[] {1, 2}, new double[] {1, 0.5});
    assertEquals((1 + 2 * 4) / 5.0, fit.coefficients()[0], 1e-14);
    assertEquals(1 / Math.sqrt(5), fit.errors()[0], 1e-14);
  }

  /** Errors are the scatter of the coefficients over many noisy sets, within a tenth. */
  @Test
  void errorsAreTheScatter() {
    Random random = new Random(3);
    double[] dy = {0.1, 0.1, 0.2, 0.1, 0.3};
    int sets = 4000;
    double squares = 0;
    double quoted = 0;
    for (int s = 0; s < sets; s++) {
      double[] y = new double[X.length];
      for (int p = 0; p < y.length; p++) {
        y[p] = 1 + X[p] + dy[p] * random.nextGaussian();
      }
      LinearModel fit = LinearModel.polynomial(1, X, y, dy);
      squares += Math.pow(fit.coefficients()[0] - 1, 2) / sets;
      // without what a large chi squared adds
      double rise = Math.max(1, fit.chiSquared() / fit.freedom());
      quoted += fit.errors()[0] / Math.sqrt(rise) / sets;
    }
    assertEquals(1, quoted / Math.sqrt(squares), 0.05);
  }

  @Test
  void whatCannotBeToldIsRefused() {
    double[] same = {2, 2, 2};
    double[] ones = {1, 1, 1};
    assertThrows(IllegalArgumentException.class, () -> LinearModel.polynomial(1, same, ones, ones));
    assertThrows(
        IllegalArgumentException.class,
        () -> LinearModel.polynomial(2, new double[] {1, 2}, new double[2], new double[] {1, 1}));
  }
}
