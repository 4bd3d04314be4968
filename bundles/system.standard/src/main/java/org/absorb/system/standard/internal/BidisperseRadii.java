package org.absorb.system.standard.internal;

import java.util.Arrays;
import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.system.RadiusDistribution;
import org.absorb.spi.system.RadiusDistributionProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Two sizes. Exactly {@code round(fraction N)} particles are large, those with the smallest random
 * words, so that the composition does not fluctuate from replica to replica.
 */
@Component(service = RadiusDistributionProvider.class)
@Extension(id = "radii.bidisperse")
public final class BidisperseRadii
    implements RadiusDistributionProvider<BidisperseRadii.Parameters> {

  /** What a mixture of two sizes is set by. */
  public record Parameters(
      @Parameter(min = 1, max = 10) double ratio,
      @Parameter(min = 0, max = 1, byDefault = "0.5") double fraction) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public RadiusDistribution create(Parameters parameters) {
    return (noise, radius) -> draw(parameters, noise, radius);
  }

  private static void draw(Parameters parameters, Noise noise, double[] radius) {
    long large = Math.round(parameters.fraction() * radius.length);
    Arrays.fill(radius, 1);
    if (large == 0) {
      return;
    }
    long[] sorted = new long[radius.length];
    for (int id = 0; id < radius.length; id++) {
      sorted[id] = noise.word(Streams.RADIUS, Noise.particleKey(id));
    }
    long[] word = sorted.clone();
    Arrays.sort(sorted);
    long last = sorted[(int) large - 1];
    long below = large - 1;
    while (below > 0 && sorted[(int) below - 1] == last) {
      below--;
    }
    long ties = large - below; // of equal words the lower ids are taken
    for (int id = 0; id < radius.length; id++) {
      if (word[id] < last || word[id] == last && ties-- > 0) {
        radius[id] = parameters.ratio();
      }
    }
  }
}
