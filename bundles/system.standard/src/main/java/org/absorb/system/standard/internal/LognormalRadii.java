package org.absorb.system.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.system.RadiusDistribution;
import org.absorb.spi.system.RadiusDistributionProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Lognormal radii of mean 1 and standard deviation {@code delta}: {@code R = exp(s xi - s^2 / 2)}
 * with {@code s^2 = ln(1 + delta^2)} and a standard normal xi.
 */
@Component(service = RadiusDistributionProvider.class)
@Extension(id = "radii.lognormal")
public final class LognormalRadii implements RadiusDistributionProvider<LognormalRadii.Parameters> {

  /** What lognormal radii are set by. */
  public record Parameters(
      @Parameter(symbol = "delta", min = 0, max = 0.5) double polydispersity) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public RadiusDistribution create(Parameters parameters) {
    double square = StrictMath.log1p(parameters.polydispersity() * parameters.polydispersity());
    return (noise, radius) -> draw(Math.sqrt(square), noise, radius);
  }

  private static void draw(double s, Noise noise, double[] radius) {
    long[] key = new long[Block.SIZE];
    double[] normal = new double[Block.SIZE];
    for (int from = 0; from < radius.length; from += Block.SIZE) {
      int count = Math.min(Block.SIZE, radius.length - from);
      for (int i = 0; i < count; i++) {
        key[i] = Noise.particleKey(from + i);
      }
      noise.normal(Streams.RADIUS, key, count, normal);
      for (int i = 0; i < count; i++) {
        radius[from + i] = StrictMath.exp(s * normal[i] - s * s / 2);
      }
    }
  }
}
