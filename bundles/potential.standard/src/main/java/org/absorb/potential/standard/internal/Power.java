package org.absorb.potential.standard.internal;

import java.util.Arrays;
import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Powers of the overlap, {@code U(r) = (a / m) (1 - r / D_ij)^m} for r < D_ij, whose force is
 * {@code (a / D_ij) (1 - r / D_ij)^(m - 1)}: m = 1 is linear, 2 harmonic, 5/2 Hertzian. At a = 1/2
 * and m = 1 the force is the 1/2 of the linear potential.
 */
@Component(service = PotentialProvider.class)
@Extension(id = "potential.power")
public final class Power implements PotentialProvider<Power.Parameters> {

  /** What a power of the overlap is set by. */
  public record Parameters(
      @Parameter(symbol = "m", min = 1, max = 100) double exponent,
      @Parameter(
              symbol = "a",
              min = 0,
              minOpen = true,
              max = 1e6,
              byDefault = "0.5",
              logarithmic = true)
          double energyScale,
      @Parameter(min = Cutoff.LEAST, max = 1, byDefault = Cutoff.FACTOR, advanced = true)
          double cutoffFactor) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Potential create(Parameters parameters) {
    return new Overlaps(parameters.exponent(), parameters.energyScale(), parameters.cutoffFactor());
  }

  private record Overlaps(double m, double a, double overlapFactor) implements Potential {

    @Override
    public void energy(double[] r, double[] contact, int count, double[] out) {
      overlap(r, contact, count, out);
      Powers.raise(out, count, m);
      for (int i = 0; i < count; i++) {
        out[i] *= a / m;
      }
    }

    @Override
    public void force(double[] r, double[] contact, int count, double[] out) {
      overlap(r, contact, count, out);
      Powers.raise(out, count, m - 1);
      for (int i = 0; i < count; i++) {
        out[i] *= a / contact[i];
      }
    }

    @Override
    public void curvature(double[] r, double[] contact, int count, double[] out) {
      if (m == 1) {
        Arrays.fill(out, 0, count, 0.0);
        return;
      }
      overlap(r, contact, count, out);
      Powers.raise(out, count, m - 2);
      for (int i = 0; i < count; i++) {
        out[i] *= a * (m - 1) / (contact[i] * contact[i]);
      }
    }

    @Override
    public double scale() {
      return a / m;
    }

    /** The share of the contact distance by which two particles overlap, 0 if they do not. */
    private static void overlap(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.max(0, 1 - r[i] / contact[i]);
      }
    }
  }
}
