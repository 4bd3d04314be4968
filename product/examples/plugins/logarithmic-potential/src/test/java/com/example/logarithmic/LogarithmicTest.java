package com.example.logarithmic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.spi.potential.Potential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogarithmicTest {

  private static final double STEP = 1e-5;

  private interface Of {
    void fill(double[] r, double[] contact, int count, double[] out);
  }

  private static Potential potential(double core) {
    return new Logarithmic().create(new Logarithmic.Parameters(0.7, core));
  }

  private static double at(Of of, double r, double contact) {
    double[] out = new double[1];
    of.fill(new double[] {r}, new double[] {contact}, 1, out);
    return out[0];
  }

  /** By central differences, which are good to 1e-7 here. */
  @ParameterizedTest
  @CsvSource({"0.1, 1, 0.1", "0.5, 1, 0.1", "0.99, 1, 0.1", "0.4, 1.3, 0.05", "0.2, 0.8, 1"})
  void theForceIsTheSlopeAndTheCurvatureThatOfTheForce(double r, double contact, double core) {
    Potential p = potential(core);
    double force =
        -(at(p::energy, r + STEP, contact) - at(p::energy, r - STEP, contact)) / (2 * STEP);
    assertEquals(force, at(p::force, r, contact), 1e-6);
    assertNotEquals(force * 1.001, at(p::force, r, contact), 1e-6);
    double curvature =
        -(at(p::force, r + STEP, contact) - at(p::force, r - STEP, contact)) / (2 * STEP);
    assertEquals(curvature, at(p::curvature, r, contact), 1e-5 * Math.abs(curvature) + 1e-5);
  }

  @Test
  void itEndsAtContactAndIsFiniteAtZero() {
    Potential p = potential(0.1);
    assertEquals(0, at(p::energy, 1.3, 1.3), 1e-15);
    assertEquals(p.scale(), at(p::energy, 1e-12, 1), 1e-12);
    assertEquals(0, at(p::force, 0, 1));
    assertTrue(at(p::force, 0.1, 1) >= at(p::force, 0.2, 1));
    assertEquals(0.7 / 0.5, at(potential(0.001)::force, 0.5, 1), 1e-5, "1 / r outside the core");
  }
}
