package com.example.logarithmic;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.osgi.service.component.annotations.Component;

/**
 * A logarithmic repulsion with a core, for r < D_ij: {@code U(r) = -(a/2) ln((x^2 + c^2) / (1 +
 * c^2))} with {@code x = r / D_ij}. Its force {@code a x / (x^2 + c^2) / D_ij} grows as 1/r towards
 * the core and stays finite within.
 */
@Component(service = PotentialProvider.class)
@Extension(id = "example.logarithmic")
public final class Logarithmic implements PotentialProvider<Logarithmic.Parameters> {

  /** What the logarithmic potential is set by. */
  public record Parameters(
      @Parameter(
              symbol = "a",
              min = 0,
              minOpen = true,
              max = 1e6,
              byDefault = "0.5",
              logarithmic = true)
          double energyScale,
      @Parameter(
              symbol = "c",
              unit = "D",
              min = 0.001,
              max = 1,
              byDefault = "0.1",
              logarithmic = true)
          double core) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Potential create(Parameters parameters) {
    return new Repulsion(parameters.energyScale(), parameters.core() * parameters.core());
  }

  private record Repulsion(double a, double square) implements Potential {

    @Override
    public void energy(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double x = r[i] / contact[i];
        out[i] = -a / 2 * StrictMath.log((x * x + square) / (1 + square));
      }
    }

    @Override
    public void force(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double x = r[i] / contact[i];
        out[i] = a * x / ((x * x + square) * contact[i]);
      }
    }

    @Override
    public void curvature(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double x = r[i] / contact[i];
        double sum = (x * x + square) * contact[i];
        out[i] = a * (x * x - square) / (sum * sum);
      }
    }

    @Override
    public double scale() {
      return a / 2 * StrictMath.log((1 + square) / square);
    }
  }
}
