package org.absorb.measure.landscape;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.absorb.model.run.Frame;
import org.absorb.potential.standard.internal.LennardJones;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.potential.standard.internal.Power;
import org.absorb.potential.standard.internal.Wca;
import org.absorb.spi.potential.Potential;

/** Configurations and potentials to try. */
public final class Some {

  public static final Potential LINEAR = new Linear();
  public static final Potential HARMONIC = power(2);
  public static final Potential WCA = new Wca().create(new Wca.Parameters(0.01, 1));
  public static final Potential LENNARD_JONES =
      new LennardJones().create(new LennardJones.Parameters(0.01, 2.25));

  private Some() {}

  /** Powers of the overlap with U(0) = 1/2. */
  public static Potential power(double m) {
    return new Power().create(new Power.Parameters(m, m / 2, 1));
  }

  /** All whose averages are finite. */
  public static Stream<Potential> potentials() {
    return Stream.of(LINEAR, power(1), power(1.5), HARMONIC, power(2.5), power(4));
  }

  /** Independent uniform positions of equal particles. */
  public static Frame poisson(int d, int particles, double phi, long seed) {
    return poisson(d, particles, phi, seed, () -> 0.5);
  }

  /** Independent uniform positions. */
  public static Frame poisson(int d, int particles, double phi, long seed, DoubleSupplier radii) {
    Random random = new Random(seed);
    double[] radius = new double[particles];
    Arrays.setAll(radius, i -> radii.getAsDouble());
    double[] ball = {
      0, 2, Math.PI, 4 * Math.PI / 3, Math.PI * Math.PI / 2, 8 * Math.PI * Math.PI / 15
    };
    double volume = Arrays.stream(radius).map(r -> ball[d] * Math.pow(r, d)).sum();
    double length = Math.pow(volume / phi, 1.0 / d);
    double[] box = new double[d];
    Arrays.fill(box, length);
    double[][] position = new double[d][particles];
    for (double[] x : position) {
      Arrays.setAll(x, i -> length * random.nextDouble());
    }
    return new Frame(0, box, radius, position, new int[d][particles]);
  }

  /** The energy of a frame, by all pairs. */
  public static double energy(Frame frame, Potential potential) {
    double sum = 0;
    double[] r = new double[1];
    double[] contact = new double[1];
    double[] energy = new double[1];
    for (int i = 0; i < frame.particles(); i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int axis = 0; axis < frame.dimension(); axis++) {
          double length = frame.box()[axis];
          double d = frame.position()[axis][i] - frame.position()[axis][j];
          d -= length * Math.rint(d / length);
          square += d * d;
        }
        r[0] = Math.sqrt(square);
        contact[0] = frame.radius()[i] + frame.radius()[j];
        if (r[0] < potential.range() * contact[0]) {
          potential.energy(r, contact, 1, energy);
          sum += energy[0];
        }
      }
    }
    return sum;
  }
}
