package org.absorb.potential.standard.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.absorb.spi.NoParameters;
import org.absorb.spi.potential.Potential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every potential against finite differences of itself and against closed forms. */
class PotentialsTest {

  private static final double FACTOR = 1 - 1e-8;
  private static final double[] CONTACTS = {1, 0.7, 1.4};

  private enum Part {
    ENERGY,
    FORCE,
    CURVATURE
  }

  private static Potential power(double m) {
    return power(m, 0.5);
  }

  private static Potential power(double m, double a) {
    return new Power().create(new Power.Parameters(m, a, FACTOR));
  }

  private static Potential wca(double e) {
    return new Wca().create(new Wca.Parameters(e, FACTOR));
  }

  private static Potential linear() {
    return new Linear().create(new NoParameters());
  }

  static Stream<Potential> potentials() {
    return Stream.of(
        linear(),
        power(1),
        power(1.3),
        power(1.5),
        power(2),
        power(2.5, 3),
        power(3),
        power(Math.PI),
        power(12),
        wca(1),
        wca(0.02));
  }

  private static Potential lj(double e, double cutoff) {
    return new LennardJones().create(new LennardJones.Parameters(e, cutoff));
  }

  /** Its derivatives are right, energy and force end at 0, and the well is where it should be. */
  @ParameterizedTest
  @ValueSource(doubles = {1.2, 2.25, 3})
  void lennardJonesIsForceShifted(double cutoff) {
    Potential lj = lj(0.7, cutoff);
    for (double contact : CONTACTS) {
      for (double x = 0.5; x < cutoff - 0.01; x += 0.0417) {
        double r = x * contact;
        double h = 1e-4 * contact;
        double force = at(lj, Part.FORCE, r, contact);
        double slope = derivative(y -> at(lj, Part.ENERGY, y, contact), r, h);
        assertEquals(-slope, force, 1e-7 * Math.abs(force) + 1e-8);
        double curvature = at(lj, Part.CURVATURE, r, contact);
        double bend = -derivative(y -> at(lj, Part.FORCE, y, contact), r, h);
        assertEquals(bend, curvature, 1e-6 * Math.abs(curvature) + 1e-7);
      }
      assertEquals(0, at(lj, Part.ENERGY, cutoff * contact, contact), 1e-15);
      assertEquals(0, at(lj, Part.FORCE, cutoff * contact, contact), 1e-14);
      assertEquals(0, at(lj, Part.FORCE, 1.1 * cutoff * contact, contact), 1e-14);
      assertTrue(at(lj, Part.FORCE, (cutoff - 0.02) * contact, contact) < 0, "it attracts");
      assertTrue(at(lj, Part.FORCE, 0.95 * contact, contact) > 0, "and repels");
      double sigma = contact / Math.pow(2, 1 / 6.0);
      double unshifted = at(lj, Part.ENERGY, sigma, contact) - shift(0.7, sigma, cutoff, contact);
      assertEquals(0, unshifted, 1e-12, "4 e ((sigma/r)^12 - (sigma/r)^6) is 0 at sigma");
    }
    assertEquals(cutoff, lj.range());
  }

  /** -V(r_c) - (r - r_c) V'(r_c), from sigma. */
  private static double shift(double e, double r, double cutoff, double contact) {
    double s = contact / Math.pow(2, 1 / 6.0);
    double c = cutoff * contact;
    double v = 4 * e * (Math.pow(s / c, 12) - Math.pow(s / c, 6));
    double slope = 4 * e * (-12 * Math.pow(s / c, 12) + 6 * Math.pow(s / c, 6)) / c;
    return -v - (r - c) * slope;
  }

  private static double at(Potential potential, Part part, double r, double contact) {
    double[] out = new double[3];
    double[] distances = {2, r, 2};
    double[] contacts = {1, contact, 1};
    switch (part) {
      case ENERGY -> potential.energy(distances, contacts, 2, out);
      case FORCE -> potential.force(distances, contacts, 2, out);
      case CURVATURE -> potential.curvature(distances, contacts, 2, out);
    }
    assertEquals(0, out[2], "writes no more than it is asked for");
    return out[1];
  }

  /** Fourth-order central differences; the derivative of a wrong factor must differ. */
  @ParameterizedTest
  @MethodSource("potentials")
  void forceAndCurvatureAreDerivatives(Potential potential) {
    for (double contact : CONTACTS) {
      for (double share = 0.3; share < 0.99; share += 0.0537) {
        double r = share * contact;
        double force = at(potential, Part.FORCE, r, contact);
        double curvature = at(potential, Part.CURVATURE, r, contact);
        double h = 2e-4 * contact;
        double slope = derivative(x -> at(potential, Part.ENERGY, x, contact), r, h);
        assertEquals(-slope, force, 1e-8 * Math.abs(force) + 1e-12, "force at " + r);
        double bend = -derivative(x -> at(potential, Part.FORCE, x, contact), r, h);
        assertEquals(bend, curvature, 1e-7 * Math.abs(curvature) + 1e-12, "curvature at " + r);
        assertTrue(Math.abs(-4 / 3.0 * slope - force) > 0.3 * force, "a wrong factor is seen");
      }
    }
  }

  private static double derivative(DoubleUnaryOperator f, double x, double h) {
    double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
    double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
    return (8 * near - far) / (12 * h);
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void allRepelAndEndAtContact(Potential potential) {
    for (double contact : CONTACTS) {
      assertEquals(0, at(potential, Part.ENERGY, contact, contact));
      for (double share = 0.05; share < 1; share += 0.05) {
        assertTrue(at(potential, Part.ENERGY, share * contact, contact) > 0);
        assertTrue(at(potential, Part.FORCE, share * contact, contact) > 0);
      }
    }
    assertEquals(1, potential.range());
    assertTrue(potential.repulsive());
    assertTrue(potential.scale() > 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.3, 2, 2.5, 3, 7})
  void thePowerInClosedForm(double m) {
    double a = 0.8;
    for (double contact : CONTACTS) {
      for (double x : new double[] {0.01, 0.25, 0.9}) {
        double r = (1 - x) * contact;
        double energy = a / m * Math.pow(x, m);
        assertEquals(energy, at(power(m, a), Part.ENERGY, r, contact), 1e-13 * energy / x);
        double force = a / contact * Math.pow(x, m - 1);
        assertEquals(force, at(power(m, a), Part.FORCE, r, contact), 1e-13 * force / x);
      }
    }
    assertEquals(a / m, power(m, a).scale(), 1e-16, "U(0)");
    assertEquals(FACTOR, power(m, a).overlapFactor());
    assertEquals(0, at(power(m, a), Part.FORCE, 1.2, 1), "nothing beyond contact");
  }

  @Test
  void aPowerOfOneIsTheLinearPotential() {
    double[] r = {0.01, 0.3, 0.62, 0.999};
    double[] contact = {1, 1, 1, 1};
    double[][] out = new double[2][4];
    power(1).force(r, contact, 4, out[0]);
    linear().force(r, contact, 4, out[1]);
    assertArrayEquals(out[1], out[0]);
    power(1).energy(r, contact, 4, out[0]);
    linear().energy(r, contact, 4, out[1]);
    assertArrayEquals(out[1], out[0]);
    assertEquals(linear().scale(), power(1).scale());
  }

  @Test
  void wcaIsTheRepulsiveHalfOfLennardJones() {
    double e = 0.3;
    for (double contact : CONTACTS) {
      double sigma = contact / Math.pow(2, 1 / 6.0);
      for (double share = 0.4; share < 1; share += 0.09) {
        double r = share * contact;
        double s = Math.pow(sigma / r, 6);
        double energy = 4 * e * (s * s - s) + e;
        double force = 24 * e / r * (2 * s * s - s);
        assertEquals(energy, at(wca(e), Part.ENERGY, r, contact), 1e-12 * (1 + energy));
        assertEquals(force, at(wca(e), Part.FORCE, r, contact), 1e-12 * (1 + force));
      }
      assertEquals(
          72 * e / (contact * contact), at(wca(e), Part.CURVATURE, contact, contact), 1e-9);
      for (Part part : Part.values()) {
        assertEquals(0, at(wca(e), part, 1.1 * contact, contact), "nothing beyond contact");
      }
    }
    assertEquals(e, wca(e).scale());
    assertEquals(FACTOR, wca(e).overlapFactor());
  }

  /** The quick way and the way for any exponent agree, and 0 stays 0. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, 1.5, 2, 3, 4.5, 8, 8.5, 11, 0.3})
  void powers(double exponent) {
    double[] x = {0, 1e-9, 0.1, 0.7, 1, 3};
    double[] known = x.clone();
    Powers.raise(x, 5, exponent);
    for (int i = 0; i < 5; i++) {
      double power = StrictMath.pow(known[i], exponent);
      assertEquals(power, x[i], 4e-15 * power);
    }
    assertEquals(3, x[5]);
  }
}
