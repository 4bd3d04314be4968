package org.absorb.scheme.ro.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Random organization, particle-wise: every active particle moves by a vector that is uniform in
 * the ball of radius epsilon, {@code epsilon u^(1/d) e}. The potential only says what overlaps.
 * After Corte, Chaikin, Gollub and Pine, Nature Physics 4, 420 (2008).
 */
@Component(service = SchemeProvider.class)
@Extension(id = "ro.particlewise")
public final class ParticlewiseRo implements SchemeProvider<ParticlewiseRo.Parameters> {

  /** What particle-wise random organization is set by. */
  public record Parameters(
      @Parameter(
              symbol = "epsilon",
              unit = "D",
              min = 0,
              minOpen = true,
              max = 100,
              logarithmic = true)
          double kickSize) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Scheme create(Parameters parameters) {
    return new Kicks(
        Law.kick(Reach.ACTIVE).withClock(parameters.kickSize()), parameters.kickSize());
  }

  private record Kicks(Law law, double epsilon) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      noise.ball(Streams.DIRECTION, block, out);
      for (int axis = 0; axis < block.dimension; axis++) {
        scale(out[axis], block.count);
      }
    }

    private void scale(double[] component, int count) {
      for (int i = 0; i < count; i++) {
        component[i] *= epsilon;
      }
    }
  }
}
