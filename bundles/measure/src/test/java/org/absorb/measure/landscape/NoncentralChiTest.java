package org.absorb.measure.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoncentralChiTest {

  private static final double[] RHO = {0, 1e-3, 0.3, 1, 2.7, 4.4, 4.6, 9, 40, 700};

  private static double moment(int d, double rho, int power) {
    NoncentralChi chi = new NoncentralChi(d);
    double low = Math.max(0, rho - 11);
    return new GaussIntegratorFactory()
        .legendre(120, low, rho + 11)
        .integrate(y -> Math.pow(y, power) * chi.density(y, rho));
  }

  /** Total 1, and {@code <y^2> = rho^2 + d}, {@code <y^4> = (rho^2 + d)^2 + 2 d + 4 rho^2}. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void momentsAreThoseOfAShiftedNormalVector(int d) {
    for (double rho : RHO) {
      double square = rho * rho + d;
      assertEquals(1, moment(d, rho, 0), 2e-14, "rho " + rho);
      assertEquals(1, moment(d, rho, 2) / square, 4e-14, "rho " + rho);
      double fourth = square * square + 2 * d + 4 * rho * rho;
      assertEquals(1, moment(d, rho, 4) / fourth, 4e-14, "rho " + rho);
    }
  }

  /** Sums and differences of normals in d = 3; a Rayleigh distance from the origin in d = 2. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.7", "3, 2", "4, 5.2", "30, 29"})
  void closedFormsInTwoAndThreeDimensions(double rho, double y) {
    double root = Math.sqrt(2 * Math.PI);
    double plus = Math.exp(-(y - rho) * (y - rho) / 2) / root;
    double minus = Math.exp(-(y + rho) * (y + rho) / 2) / root;
    double three = y / rho * (plus - minus);
    assertEquals(1, new NoncentralChi(3).density(y, rho) / three, 1e-13);
    double rayleigh = y * Math.exp(-y * y / 2);
    assertEquals(rayleigh, new NoncentralChi(2).density(y, 0), 1e-16);
  }
}
