package org.absorb.measure.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PowerLawTest {

  /** fss.md, 3.5. */
  @Test
  void golden() {
    PowerLaw law = of(rows(), Double.NaN);
    assertEquals(0.6399977, law.phiC(), 5e-8);
    assertEquals(0.839387, law.beta(), 3e-6);
    assertTrue(Math.abs(law.phiC() - 0.64) < 3 * law.phiCError(), law.toString());
    assertTrue(Math.abs(law.beta() - 0.84) < 3 * law.betaError(), law.toString());
  }

  @Test
  void aKnownExponentSharpensPhiC() {
    PowerLaw law = of(rows(), 0.84);
    assertEquals(0.64, law.phiC(), 3 * law.phiCError());
    assertTrue(law.phiCError() < of(rows(), Double.NaN).phiCError());
    assertEquals(0, law.betaError());
  }

  /** Over many noisy sets the errors quoted are the scatter within a third. */
  @Test
  void errorsAreTheScatter() {
    List<double[]> rows = rows();
    int count = 100;
    double[] phiC = new double[count];
    double[] beta = new double[count];
    double phiCError = 0;
    double betaError = 0;
    Random random = new Random(11);
    for (int k = 0; k < count; k++) {
      List<double[]> noisy =
          rows.stream()
              .map(
                  row -> {
                    double f = 1.69 * Math.pow(row[0] - 0.64, 0.84);
                    return new double[] {row[0], f * (1 + 0.01 * random.nextGaussian()), 0.01 * f};
                  })
              .toList();
      PowerLaw law = of(noisy, Double.NaN);
      phiC[k] = law.phiC();
      beta[k] = law.beta();
      phiCError += law.phiCError() / count;
      betaError += law.betaError() / count;
    }
    assertEquals(1, phiCError / scatter(phiC), 0.33);
    assertEquals(1, betaError / scatter(beta), 0.33);
  }

  @Test
  void tooFewPointsAreRefused() {
    List<double[]> few = rows().subList(0, 3);
    assertThrows(IllegalArgumentException.class, () -> of(few, Double.NaN));
  }

  private static PowerLaw of(List<double[]> rows, double beta) {
    return PowerLaw.of(column(rows, 0), column(rows, 1), column(rows, 2), beta);
  }

  private static double scatter(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
  }

  /** phi, f and its error: {@code 1.69 (phi - 0.64)^0.84} with noise of 1 %. */
  private static List<double[]> rows() {
    try (InputStream file = PowerLawTest.class.getResourceAsStream("synth_powerlaw.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }
}
