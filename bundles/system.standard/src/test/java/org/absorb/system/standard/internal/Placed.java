package org.absorb.system.standard.internal;

import java.util.Arrays;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;

/** Particles that an initial state placed, looked at by brute force. */
record Placed(Box box, double[] radius, long[][] position) {

  static Placed by(InitialState start, Box box, double[] radius, long seed) {
    long[][] position = new long[box.dimension()][radius.length];
    start.place(box, radius, new Noise(seed), position);
    return new Placed(box, radius, position);
  }

  /** Particles of diameter 1. */
  static Placed by(InitialState start, Box box, int particles, long seed) {
    return by(start, box, equal(particles), seed);
  }

  static double[] equal(int particles) {
    double[] radius = new double[particles];
    Arrays.fill(radius, 0.5);
    return radius;
  }

  /** The box of a shape that holds spheres at a packing fraction. */
  static Box box(double[] radius, double packingFraction, double... shape) {
    int d = shape.length;
    double ball =
        Math.pow(Math.PI, d / 2.0)
            / (d % 2 == 0
                ? d == 2 ? 1 : 2
                : d == 3 ? 0.75 * Math.sqrt(Math.PI) : 15 * Math.sqrt(Math.PI) / 8);
    double volume = 0;
    for (double r : radius) {
      volume += ball * Math.pow(r, d);
    }
    double scale = volume / packingFraction;
    for (double edge : shape) {
      scale /= edge;
    }
    double length = Math.pow(scale, 1.0 / d);
    return new Box(Arrays.stream(shape).map(edge -> edge * length).toArray());
  }

  static Box cube(int dimension, int particles, double packingFraction) {
    double[] shape = new double[dimension];
    Arrays.fill(shape, 1);
    return box(equal(particles), packingFraction, shape);
  }

  double distance(int i, int j) {
    double square = 0;
    for (int axis = 0; axis < box.dimension(); axis++) {
      double difference = (position[axis][i] - position[axis][j]) * (box.length(axis) * 0x1p-64);
      square += difference * difference;
    }
    return Math.sqrt(square);
  }

  /** The distances of a particle from all others, in ascending order. */
  double[] distances(int i) {
    double[] all = new double[radius.length - 1];
    int count = 0;
    for (int j = 0; j < radius.length; j++) {
      if (j != i) {
        all[count++] = distance(i, j);
      }
    }
    Arrays.sort(all);
    return all;
  }

  /** The least of r / (R_i + R_j) over all pairs. */
  double closest() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < radius.length; i++) {
      for (int j = 0; j < i; j++) {
        least = Math.min(least, distance(i, j) / (radius[i] + radius[j]));
      }
    }
    return least;
  }
}
