package org.absorb.engine;

import java.util.Arrays;
import org.absorb.model.run.Seeds;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;

/** Systems for tests. */
final class Fixtures {

  /** U = (1 - r) / 2. */
  static final Potential LINEAR =
      new Potential() {
        @Override
        public void energy(double[] r, double[] contact, int count, double[] out) {
          for (int c = 0; c < count; c++) {
            out[c] = (contact[c] - r[c]) / 2;
          }
        }

        @Override
        public void force(double[] r, double[] contact, int count, double[] out) {
          Arrays.fill(out, 0, count, 0.5);
        }

        @Override
        public void curvature(double[] r, double[] contact, int count, double[] out) {
          Arrays.fill(out, 0, count, 0);
        }

        @Override
        public double scale() {
          return 0.5;
        }
      };

  /** U = (1 - r)^2 / 2, with a cutoff a little below contact. */
  static final Potential HARMONIC =
      new Potential() {
        @Override
        public void energy(double[] r, double[] contact, int count, double[] out) {
          for (int c = 0; c < count; c++) {
            out[c] = (contact[c] - r[c]) * (contact[c] - r[c]) / 2;
          }
        }

        @Override
        public void force(double[] r, double[] contact, int count, double[] out) {
          for (int c = 0; c < count; c++) {
            out[c] = contact[c] - r[c];
          }
        }

        @Override
        public void curvature(double[] r, double[] contact, int count, double[] out) {
          Arrays.fill(out, 0, count, 1);
        }

        @Override
        public double scale() {
          return 0.5;
        }

        @Override
        public double overlapFactor() {
          return 1 - 1e-8;
        }
      };

  /** Repels up to contact, attracts up to 1.7 of it. */
  static final Potential REACHING =
      new Potential() {
        @Override
        public void energy(double[] r, double[] contact, int count, double[] out) {
          for (int c = 0; c < count; c++) {
            double x = r[c] / contact[c];
            out[c] = 0.5 * contact[c] * (1.7 - x) * (0.3 - x);
          }
        }

        @Override
        public void force(double[] r, double[] contact, int count, double[] out) {
          for (int c = 0; c < count; c++) {
            out[c] = 1 - r[c] / contact[c];
          }
        }

        @Override
        public void curvature(double[] r, double[] contact, int count, double[] out) {
          Arrays.fill(out, 0, count, 1);
        }

        @Override
        public double range() {
          return 1.7;
        }

        @Override
        public double scale() {
          return 0.5;
        }

        @Override
        public boolean repulsive() {
          return false;
        }
      };

  /** The model with thermal noise and a cap. */
  static Model with(Model model, double thermalNoise, double displacementCap) {
    return new Model(
        model.box(),
        model.radii(),
        model.scheme(),
        model.schemeId(),
        model.potential(),
        model.potentialId(),
        model.initial(),
        model.initialId(),
        thermalNoise,
        displacementCap,
        model.seeds());
  }

  /** Uniform in the box. */
  static final InitialState RANDOM =
      (box, radius, noise, position) -> {
        for (int axis = 0; axis < position.length; axis++) {
          for (int id = 0; id < position[axis].length; id++) {
            position[axis][id] = noise.word(Streams.POSITION + axis, Noise.particleKey(id));
          }
        }
      };

  /** At the given points, {@code point[id][axis]} in diameters. */
  static InitialState at(double[]... point) {
    return (box, radius, noise, position) -> {
      for (int id = 0; id < point.length; id++) {
        for (int axis = 0; axis < position.length; axis++) {
          position[axis][id] = box.fraction(axis, point[id][axis]);
        }
      }
    };
  }

  static Model model(Box box, int particles, Scheme scheme, InitialState initial, long seed) {
    return model(box, particles, scheme, LINEAR, initial, seed);
  }

  static Model model(
      Box box, int particles, Scheme scheme, Potential potential, InitialState initial, long seed) {
    return model(box, Radii.equal(particles), scheme, potential, initial, seed);
  }

  static Model model(
      Box box, Radii radii, Scheme scheme, Potential potential, InitialState initial, long seed) {
    return new Model(
        box,
        radii,
        scheme,
        "test.scheme",
        potential,
        "test.potential",
        initial,
        "test.initial",
        new Seeds(seed, seed + 1));
  }

  /** Two sizes, half of each. */
  static Radii bidisperse(int particles, double ratio) {
    double[] radius = new double[particles];
    for (int id = 0; id < particles; id++) {
      radius[id] = id % 2 == 0 ? 1 : ratio;
    }
    return Radii.of(radius);
  }

  /** Sizes of which the largest is some times the smallest, few of the large ones. */
  static Radii spread(int particles, double ratio) {
    double[] radius = new double[particles];
    for (int id = 0; id < particles; id++) {
      double u = (id * 0.6180339887498949) % 1;
      radius[id] = 1 + (ratio - 1) * u * u * u;
    }
    return Radii.of(radius);
  }

  static Model random(int dimension, int particles, double phi, Scheme scheme, long seed) {
    return model(
        Model.cube(dimension, Radii.equal(particles), phi), particles, scheme, RANDOM, seed);
  }

  private Fixtures() {}
}
