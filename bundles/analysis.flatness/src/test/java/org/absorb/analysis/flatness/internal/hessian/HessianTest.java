package org.absorb.analysis.flatness.internal.hessian;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.measure.landscape.PairAverage;
import org.absorb.measure.landscape.PairAverages;
import org.absorb.measure.landscape.PairList;
import org.absorb.measure.landscape.Some;
import org.absorb.model.run.Frame;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.potential.Potential;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HessianTest {

  /** No two closer than 0.3, where steep potentials leave finite differences behind. */
  private static Frame spaced(int d, int particles, double phi) {
    for (long seed = 1; ; seed++) {
      Frame frame = Some.poisson(d, particles, phi, seed);
      PairList pairs = PairList.of(frame, Some.LINEAR, 0);
      boolean near = false;
      for (int p = 0; p < pairs.count(); p++) {
        near |= pairs.r(p) < 0.3 || Math.abs(pairs.r(p) - 1) < 1e-3;
      }
      if (!near) {
        return frame;
      }
    }
  }

  /** Column by column, by products. */
  private static double[][] dense(Hessian hessian, Frame frame) {
    int n = frame.particles();
    double[][] matrix = new double[hessian.size()][hessian.size()];
    double[][] out = hessian.vector();
    for (int k = 0; k < matrix.length; k++) {
      double[][] unit = hessian.vector();
      unit[k / n][k % n] = 1;
      hessian.apply(unit, out);
      for (int l = 0; l < matrix.length; l++) {
        matrix[l][k] = out[l / n][l % n];
      }
    }
    return matrix;
  }

  /** A derivative of the whole energy, by all pairs and central differences. */
  private static double difference(Frame frame, Potential potential, int k, int l) {
    double h = 1e-4;
    double sum = 0;
    for (int a = -1; a <= 1; a += 2) {
      for (int b = -1; b <= 1; b += 2) {
        double[][] x = {frame.position()[0].clone(), frame.position()[1].clone()};
        int n = frame.particles();
        x[k / n][k % n] += a * h;
        x[l / n][l % n] += b * h;
        Frame moved = new Frame(0, frame.box(), frame.radius(), x, frame.image());
        sum += a * b * Some.energy(moved, potential);
      }
    }
    return sum / (4 * h * h);
  }

  /** {@code (1 - r^2)^2 / 4}: the force vanishes where two particles meet. */
  private static final Potential ROUND =
      new Potential() {
        @Override
        public double scale() {
          return 0.25;
        }

        @Override
        public void energy(double[] r, double[] contact, int count, double[] out) {
          for (int p = 0; p < count; p++) {
            out[p] = Math.pow(1 - r[p] * r[p], 2) / 4;
          }
        }

        @Override
        public void force(double[] r, double[] contact, int count, double[] out) {
          for (int p = 0; p < count; p++) {
            out[p] = r[p] * (1 - r[p] * r[p]);
          }
        }

        @Override
        public void curvature(double[] r, double[] contact, int count, double[] out) {
          for (int p = 0; p < count; p++) {
            out[p] = 3 * r[p] * r[p] - 1;
          }
        }
      };

  /** Two particles of three, so far apart; the third overlaps with the first. */
  private static Hessian near(double distance, Potential potential) {
    double[][] x = {{2, 2 + distance, 2.5}, {2, 2, 2.5}, {2, 2, 2}};
    double[] radius = {0.5, 0.5, 0.5};
    Frame frame = new Frame(0, new double[] {5, 5, 5}, radius, x, new int[3][3]);
    return new Hessian(PairList.of(frame, potential, 0), potential);
  }

  @Test
  void twoParticlesAtOnePlaceHaveOneWhereTheForceVanishes() {
    Hessian there = near(0, ROUND);
    assertTrue(there.isDefined());
    assertEquals(near(1e-6, ROUND).trace(), there.trace(), 1e-4);
    double[][] v = there.vector();
    v[1][0] = 1;
    double[][] out = there.vector();
    there.apply(v, out);
    double[][] limit = there.vector();
    near(1e-6, ROUND).apply(v, limit);
    for (int axis = 0; axis < 3; axis++) {
      assertArrayEquals(limit[axis], out[axis], 1e-4);
    }
  }

  @Test
  void andNoneWhereTheyRepelEachOther() {
    assertFalse(near(0, Some.HARMONIC).isDefined());
    assertTrue(near(1e-6, Some.HARMONIC).isDefined());
  }

  @Test
  void isTheSecondDerivativeOfTheEnergy() {
    Frame frame = spaced(2, 10, 0.7);
    for (Potential potential : List.of(Some.HARMONIC, Some.power(2.5), Some.WCA)) {
      double[][] matrix = dense(new Hessian(PairList.of(frame, potential, 0), potential), frame);
      double size = 0;
      for (double[] row : matrix) {
        for (double entry : row) {
          size = Math.max(size, Math.abs(entry));
        }
      }
      assertTrue(size > 0);
      for (int k = 0; k < matrix.length; k++) {
        for (int l = 0; l <= k; l++) {
          double expected = difference(frame, potential, k, l);
          assertEquals(expected, matrix[k][l], 1e-5 * size, potential + " " + k + " " + l);
          assertEquals(matrix[l][k], matrix[k][l], 1e-12 * size);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void traceIsThatOfTheMatrixAndOfRandomVectors(int d) {
    Frame frame = Some.poisson(d, 60, d < 4 ? 0.5 : 0.2, 3);
    Hessian hessian = new Hessian(PairList.of(frame, Some.power(2.5), 0), Some.power(2.5));
    double[][] matrix = dense(hessian, frame);
    double trace = 0;
    for (int k = 0; k < matrix.length; k++) {
      trace += matrix[k][k];
    }
    assertEquals(trace, hessian.trace(), 1e-10 * Math.abs(trace));
    Estimate random = Hutchinson.trace(hessian, 400, 4);
    assertTrue(Math.abs(random.mean() - trace) < 4 * random.error(), random + " " + trace);
    assertTrue(Math.abs(random.mean() - 0.5 * trace) > 4 * random.error(), "half of it is off");
  }

  @Test
  void largestEigenvalueIsThatOfTheMatrix() {
    for (Frame frame : List.of(Some.poisson(2, 80, 0.8, 5), Some.poisson(3, 60, 0.7, 6))) {
      Hessian hessian = new Hessian(PairList.of(frame, Some.HARMONIC, 0), Some.HARMONIC);
      double largest = Double.NEGATIVE_INFINITY;
      double[][] matrix = dense(hessian, frame);
      for (double value :
          new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix)).getEigenvalues()) {
        largest = Math.max(largest, value);
      }
      LargestEigenvalue found = LargestEigenvalue.of(hessian, 1);
      assertEquals(1, found.value() / largest, 1e-8);
      assertTrue(found.error() < 1e-5 * largest, found.toString());
    }
  }

  /** Of a smooth potential {@code dV -> sigma^2 / 2 Tr H}; with twice the trace the test fails. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void flatnessOfSmallDisplacementsIsTheTrace(int d) {
    Frame frame = Some.poisson(d, 300, d < 4 ? 0.7 : 0.3, 12);
    double sigma = 1e-4;
    double margin = PairAverage.REACH * PairAverages.relative(sigma);
    PairList pairs = PairList.of(frame, Some.HARMONIC, margin);
    double exact =
        PairAverages.sum(PairAverages.of(Some.HARMONIC, d, sigma), pairs, Some.HARMONIC, sigma);
    double trace = new Hessian(pairs, Some.HARMONIC).trace();
    assertEquals(1, exact / (sigma * sigma / 2 * trace), 0.02);
  }
}
