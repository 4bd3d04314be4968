package org.absorb.system.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.system.RadiusDistribution;
import org.absorb.spi.system.RadiusDistributionProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Radii uniform on {@code [1 - sqrt 3 delta, 1 + sqrt 3 delta]}, whose standard deviation is {@code
 * delta}.
 */
@Component(service = RadiusDistributionProvider.class)
@Extension(id = "radii.uniform")
public final class UniformRadii implements RadiusDistributionProvider<UniformRadii.Parameters> {

  /** What uniform radii are set by. */
  public record Parameters(
      @Parameter(symbol = "delta", min = 0, max = 0.55) double polydispersity) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public RadiusDistribution create(Parameters parameters) {
    double half = Math.sqrt(3) * parameters.polydispersity();
    return (noise, radius) -> {
      for (int id = 0; id < radius.length; id++) {
        double u = noise.uniform(Streams.RADIUS, Noise.particleKey(id));
        radius[id] = 1 + half * (2 * u - 1);
      }
    };
  }
}
