package org.absorb.potential.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The Lennard-Jones potential, truncated at r_c and force-shifted, so that energy and force end at
 * 0 there: {@code U(r) = V(r) - V(r_c) - (r - r_c) V'(r_c)} with {@code V(r) = e (q^2 - 2 q)},
 * {@code q = (D_ij / r)^6}. The minimum of V, {@code 2^(1/6) sigma}, is the contact distance D_ij,
 * as for {@link Wca}; r_c is in contact distances too. Particles attract beyond contact: a
 * configuration without overlaps is not absorbing.
 */
@Component(service = PotentialProvider.class)
@Extension(id = "potential.lj")
public final class LennardJones implements PotentialProvider<LennardJones.Parameters> {

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
      @Parameter(symbol = "r_c", unit = "D", min = 1, minOpen = true, max = 5, byDefault = "2.25")
          double cutoff) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Potential create(Parameters parameters) {
    return new Shifted(parameters.energyScale(), parameters.cutoff());
  }

  /** In numbers of q; distances up to {@code range} contact distances. */
  private static final class Shifted implements Potential {

    private final double scale;
    private final double range;
    private final double end;
    private final double slope;

    Shifted(double scale, double range) {
      this.scale = scale;
      this.range = range;
      double q = Wca.sixth(1 / range);
      end = q * (q - 2);
      slope = -12 * q * (q - 1) / range;
    }

    @Override
    public void energy(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double x = Math.min(range, r[i] / contact[i]);
        double q = Wca.sixth(1 / x);
        out[i] = scale * (q * (q - 2) - end - (x - range) * slope);
      }
    }

    @Override
    public void force(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double x = Math.min(range, r[i] / contact[i]);
        double q = Wca.sixth(1 / x);
        double force = scale * (12 * q * (q - 1) / x + slope) / contact[i];
        out[i] = Math.min(Double.MAX_VALUE, force);
      }
    }

    @Override
    public void curvature(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double x = r[i] / contact[i];
        double q = Wca.sixth(1 / x);
        double inside = x <= range ? 1 : 0;
        out[i] = inside * 12 * scale * q * (13 * q - 7) / (r[i] * r[i]);
      }
    }

    @Override
    public double range() {
      return range;
    }

    @Override
    public double scale() {
      return scale;
    }

    @Override
    public boolean repulsive() {
      return false;
    }
  }
}
