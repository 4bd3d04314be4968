package {{package}};

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.osgi.service.component.annotations.Component;

/**
 * A cubic repulsion, for r < D_ij: {@code U(r) = (a/3) (1 - x)^3} with {@code x = r / D_ij}, so
 * {@code f = a (1 - x)^2 / D_ij} and {@code U'' = 2 a (1 - x) / D_ij^2}.
 */
@Component(service = PotentialProvider.class)
@Extension(id = "{{id}}")
public final class {{class}} implements PotentialProvider<{{class}}.Parameters> {

  /** What the potential is set by. */
  public record Parameters(
      @Parameter(
              symbol = "a",
              min = 0,
              minOpen = true,
              max = 1e6,
              byDefault = "0.5",
              logarithmic = true)
          double energyScale) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Potential create(Parameters parameters) {
    return new Repulsion(parameters.energyScale());
  }

  private record Repulsion(double a) implements Potential {

    @Override
    public void energy(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double overlap = 1 - r[i] / contact[i];
        out[i] = a / 3 * overlap * overlap * overlap;
      }
    }

    @Override
    public void force(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double overlap = 1 - r[i] / contact[i];
        out[i] = a * overlap * overlap / contact[i];
      }
    }

    @Override
    public void curvature(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double overlap = 1 - r[i] / contact[i];
        out[i] = 2 * a * overlap / (contact[i] * contact[i]);
      }
    }

    @Override
    public double scale() {
      return a / 3;
    }

    /** The force vanishes at contact: nearer than rounding is no overlap. */
    @Override
    public double overlapFactor() {
      return 1 - 1e-8;
    }
  }
}
