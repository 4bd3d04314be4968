package org.absorb.potential.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The repulsive half of the Lennard-Jones potential, cut off at its minimum and shifted to 0 there
 * (Weeks, Chandler and Andersen, J. Chem. Phys. 54, 5237 (1971)). The minimum, {@code 2^(1/6)
 * sigma}, is the contact distance D_ij; so with {@code q = (D_ij / r)^6} the energy is {@code e (q
 * - 1)^2} for r < D_ij.
 *
 * <p>It rises without limit towards r = 0: from a start with deep overlaps a run needs a
 * displacement cap.
 */
@Component(service = PotentialProvider.class)
@Extension(id = "potential.wca")
public final class Wca implements PotentialProvider<Wca.Parameters> {

  /** What the potential is set by. */
  public record Parameters(
      @Parameter(
              symbol = "e",
              min = 0,
              minOpen = true,
              max = 1e6,
              byDefault = "0.01",
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
    return new Repulsion(parameters.energyScale(), parameters.cutoffFactor());
  }

  /** In numbers of q, 1 from contact on. */
  private record Repulsion(double scale, double overlapFactor) implements Potential {

    @Override
    public void energy(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double q = sixth(r[i], contact[i]);
        out[i] = scale * (q - 1) * (q - 1);
      }
    }

    @Override
    public void force(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double q = sixth(r[i], contact[i]);
        out[i] = Math.min(Double.MAX_VALUE, 12 * scale * q * (q - 1) / r[i]);
      }
    }

    /** The step at contact counts to the inside. */
    @Override
    public void curvature(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double q = sixth(r[i], contact[i]);
        double inside = r[i] <= contact[i] ? 1 : 0;
        out[i] = inside * 12 * scale * q * (13 * q - 7) / (r[i] * r[i]);
      }
    }

    private static double sixth(double r, double contact) {
      return Wca.sixth(Math.max(1, contact / r));
    }
  }

  static double sixth(double ratio) {
    double square = ratio * ratio;
    return square * square * square;
  }
}
