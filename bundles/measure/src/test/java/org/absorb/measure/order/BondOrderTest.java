package org.absorb.measure.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.absorb.measure.Configurations;
import org.absorb.model.run.Frame;
import org.junit.jupiter.api.Test;

class BondOrderTest {

  private static final long SEED = 3;

  /** Steinhardt, Nelson and Ronchetti 1983, table I. */
  @Test
  void faceCentredCubic() {
    BondOrder order = order(Configurations.fcc(4));
    assertEquals(0.57452, order.local(), 1e-5);
    assertEquals(0.57452, order.averaged(), 1e-5);
    assertEquals(0.57452, order.global(), 1e-5);
    assertEquals(1, order.crystalline());
    assertEquals(12, order.neighbours());
  }

  /** Six neighbours along the axes: q_6 = 1/sqrt 8. */
  @Test
  void simpleCubic() {
    BondOrder order = BondOrder.of(Configurations.cubic(3, 5), 1.2);
    assertEquals(1 / Math.sqrt(8), order.local(), 1e-12);
    assertEquals(6, order.neighbours());
  }

  @Test
  void hexagonal() {
    BondOrder order = order(Configurations.hexagonal(12, 7));
    assertEquals(1, order.local(), 1e-12);
    assertEquals(1, order.averaged(), 1e-12);
    assertEquals(1, order.global(), 1e-12);
    assertEquals(1, order.crystalline());
    assertEquals(6, order.neighbours());
  }

  /** Four neighbours at right angles: exp(6 i theta) cancels. */
  @Test
  void squareHasNoSixfoldOrder() {
    BondOrder order = BondOrder.of(Configurations.cubic(2, 8), 1.2);
    assertEquals(0, order.local(), 1e-12);
    assertEquals(4, order.neighbours());
  }

  @Test
  void aWarmCrystalIsStillOne() {
    BondOrder order = order(Configurations.shaken(Configurations.fcc(6), 0.05, new Random(SEED)));
    assertTrue(order.crystalline() > 0.95, order.toString());
    assertTrue(order.averaged() > 0.45, order.toString());
  }

  /** The negative control: spheres added one by one at random, phi = 0.3; discs at 0.4. */
  @Test
  void aRandomPackingIsNone() {
    BondOrder order = order(Configurations.added(new double[] {11, 11, 11}, 760, new Random(SEED)));
    assertTrue(order.crystalline() < 0.02, order.toString());
    assertTrue(order.averaged() < 0.3 && order.averaged() < 0.6 * order.local(), order.toString());
    assertTrue(order.global() < 0.04, order.toString());
    BondOrder plane = order(Configurations.added(new double[] {40, 40}, 800, new Random(SEED)));
    assertTrue(plane.crystalline() < 0.1, plane.toString());
    assertTrue(plane.averaged() < 0.4, plane.toString());
    assertTrue(plane.global() < 0.06, plane.toString());
  }

  /** A dilute crystal is one: the reach goes with the density. */
  @Test
  void aStretchedCrystalIsStillOne() {
    Frame dense = Configurations.fcc(4);
    double[] box = Arrays.stream(dense.box()).map(x -> 1.5 * x).toArray();
    double[][] x =
        Arrays.stream(dense.position())
            .map(along -> Arrays.stream(along).map(at -> 1.5 * at).toArray())
            .toArray(double[][]::new);
    Frame dilute = new Frame(0, box, dense.radius(), x, dense.image());
    assertEquals(12, order(dilute).neighbours());
    assertEquals(0.57452, order(dilute).averaged(), 1e-5);
  }

  private static BondOrder order(Frame frame) {
    return BondOrder.of(frame, BondOrder.reach(frame));
  }

  /** q_6 does not know the axes. */
  @Test
  void rotationChangesNothing() {
    SphericalHarmonics harmonics = new SphericalHarmonics();
    Random random = new Random(SEED);
    for (int trial = 0; trial < 100; trial++) {
      double[] a = direction(random);
      double[] b = direction(random);
      double[] ya = new double[14];
      double[] yb = new double[14];
      harmonics.at(a, ya);
      harmonics.at(b, yb);
      double c = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
      // the addition theorem: 4 pi / 13 sum_m Y(a) Y*(b) = P_6(cos)
      double legendre = (231 * Math.pow(c, 6) - 315 * Math.pow(c, 4) + 105 * c * c - 5) / 16;
      assertEquals(legendre, harmonics.product(ya, yb), 1e-12);
    }
  }

  @Test
  void otherDimensionsAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> BondOrder.of(Configurations.cubic(4, 3), 1.4));
  }

  private static double[] direction(Random random) {
    double[] v = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return new double[] {v[0] / length, v[1] / length, v[2] / length};
  }
}
