package org.absorb.physics;

import org.absorb.engine.Model;
import org.absorb.engine.Options;
import org.absorb.engine.Radii;
import org.absorb.engine.Simulation;
import org.absorb.engine.State;
import org.absorb.model.run.Seeds;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.system.Box;

/**
 * Many copies of one small cluster, far from each other: one step of one simulation is as many
 * independent draws of one step of the cluster.
 */
final class Clusters {

  private static final double SPACING = 4;

  private final double[][] shape;
  private final int copies;
  private final Potential potential;
  private final Box box;

  /** With the linear potential. */
  Clusters(double[][] shape, int copies) {
    this(shape, copies, new Linear());
  }

  /**
   * @param shape {@code shape[particle][axis]} in diameters, within 1 of the origin
   * @param copies how many clusters
   */
  Clusters(double[][] shape, int copies, Potential potential) {
    this.shape = shape;
    this.potential = potential;
    this.copies = copies;
    double[] lengths = new double[shape[0].length];
    java.util.Arrays.fill(lengths, SPACING * perAxis());
    this.box = new Box(lengths);
  }

  int copies() {
    return copies;
  }

  /** Of the box, in diameters. */
  double length() {
    return box.length(0);
  }

  /**
   * The displacements of {@code steps} steps, one after another from the same start.
   *
   * @return {@code [step][copy][particle][axis]} in diameters
   */
  double[][][][] displacements(Scheme scheme, int steps, long seed) {
    int size = shape.length;
    Model model =
        new Model(
            box,
            Radii.equal(copies * size),
            scheme,
            "scheme",
            potential,
            "potential",
            (b, radius, noise, position) -> place(position),
            "initial.clusters",
            new Seeds(seed, seed + 1));
    double[][][][] all = new double[steps][copies][size][box.dimension()];
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      State before = simulation.state();
      for (int k = 0; k < steps; k++) {
        simulation.advance(k + 1);
        State after = simulation.state();
        for (int axis = 0; axis < box.dimension(); axis++) {
          for (int id = 0; id < copies * size; id++) {
            long moved = after.position()[axis][id] - before.position()[axis][id];
            all[k][id / size][id % size][axis] = moved * 0x1p-64 * box.length(axis);
          }
        }
        before = after;
      }
    }
    return all;
  }

  private int perAxis() {
    int n = 3;
    while (Math.pow(n, shape[0].length) < copies) {
      n++;
    }
    return n;
  }

  private void place(long[][] position) {
    int n = perAxis();
    for (int copy = 0; copy < copies; copy++) {
      int rest = copy;
      for (int axis = 0; axis < box.dimension(); axis++) {
        for (int i = 0; i < shape.length; i++) {
          position[axis][copy * shape.length + i] =
              box.fraction(axis, SPACING * (rest % n + 0.5) + shape[i][axis]);
        }
        rest /= n;
      }
    }
  }
}
