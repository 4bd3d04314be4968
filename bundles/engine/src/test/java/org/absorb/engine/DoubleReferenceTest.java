package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.model.run.Frame;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of the paper in plain double precision, every pair, against the engine. */
class DoubleReferenceTest {

  private static final double TOLERANCE = 1e-9;
  private static final int STEPS = 8;

  @ParameterizedTest
  @CsvSource({"2, 150, 0.5, 0.02", "2, 150, 0.5, 0.3", "3, 300, 0.64, 0.02", "3, 500, 0.64, 0.3"})
  void pairwise(int dimension, int particles, double phi, double kick) {
    check(Laws.PAIR, dimension, particles, phi, kick);
  }

  @ParameterizedTest
  @CsvSource({"2, 150, 0.5, 0.02", "3, 300, 0.64, 0.02", "3, 600, 0.4, 0.3"})
  void particlewise(int dimension, int particles, double phi, double kick) {
    check(Laws.PARTICLE, dimension, particles, phi, kick);
  }

  private static void check(Laws law, int dimension, int particles, double phi, double kick) {
    Model model = Fixtures.random(dimension, particles, phi, law.with(kick), 41);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      double[][] x = simulation.frame().position();
      double length = model.box().length(0);
      for (int k = 0; k < STEPS; k++) {
        x = step(x, length, law, kick, new Noise(model.seeds().noise()).at(k));
        simulation.advance(k + 1);
        Frame frame = simulation.frame();
        double largest = 0;
        for (int axis = 0; axis < dimension; axis++) {
          for (int i = 0; i < particles; i++) {
            double unwrapped = frame.position()[axis][i] + frame.image()[axis][i] * length;
            largest = Math.max(largest, Math.abs(unwrapped - x[axis][i]));
          }
        }
        assertTrue(largest < TOLERANCE, "step " + k + ": off by " + largest);
      }
      assertEquals(STEPS, simulation.step());
    }
  }

  /** One step of positions that are not wrapped. */
  private static double[][] step(double[][] x, double length, Laws law, double kick, Noise noise) {
    int dimension = x.length;
    int particles = x[0].length;
    double[][] pull = new double[dimension][particles];
    for (int i = 0; i < particles; i++) {
      for (int j = 0; j < particles; j++) {
        double[] d = new double[dimension];
        double square = 0;
        for (int axis = 0; axis < dimension; axis++) {
          d[axis] = x[axis][i] - x[axis][j];
          d[axis] -= length * Math.rint(d[axis] / length);
          square += d[axis] * d[axis];
        }
        if (i == j || square >= 1) {
          continue;
        }
        double u =
            law == Laws.PAIR
                ? noise.uniform(Streams.PAIR, Noise.pairKey(Math.min(i, j), Math.max(i, j)))
                : 1;
        for (int axis = 0; axis < dimension; axis++) {
          pull[axis][i] += kick * u * d[axis] / Math.sqrt(square);
        }
      }
    }
    double[][] next = new double[dimension][particles];
    for (int i = 0; i < particles; i++) {
      double u = law == Laws.PARTICLE ? noise.uniform(Streams.PARTICLE, Noise.particleKey(i)) : 1;
      for (int axis = 0; axis < dimension; axis++) {
        next[axis][i] = x[axis][i] + u * pull[axis][i];
      }
    }
    return next;
  }
}
