package com.example.randomorganization;

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
 * Random organization as the product has it, written with nothing but the contract: every
 * overlapping pair is kicked apart or together along a random direction, {@code d_i = epsilon u e}
 * and {@code d_j = -epsilon u e}, u uniform on [0, 1), e uniform on the sphere.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "example.randomOrganization")
public final class RandomOrganization implements SchemeProvider<RandomOrganization.Parameters> {

  /** What random organization is set by. */
  public record Parameters(
      @Parameter(
              symbol = "epsilon",
              unit = "D",
              min = 0,
              minOpen = true,
              max = 100,
              logarithmic = true)
          double kickSize) {}

  /** Of this plugin's own: one for the lengths, then one an axis. */
  private static final int LENGTH = Streams.FIRST_FREE;

  private static final int DIRECTION = LENGTH + 1;

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Scheme create(Parameters parameters) {
    return new Kicks(Law.kick(Reach.PAIR_ENDS), parameters.kickSize());
  }

  private record Kicks(Law law, double epsilon) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      int d = block.dimension;
      noise.direction(DIRECTION, block, out);
      double[] u = out[2 * d - 1]; // filled last, and until then the lengths
      noise.uniform(LENGTH, block, u);
      for (int axis = 0; axis < d; axis++) {
        kick(out[axis], u, block.count, out[d + axis]);
      }
    }

    private void kick(double[] e, double[] u, int count, double[] opposite) {
      for (int i = 0; i < count; i++) {
        double kick = epsilon * u[i] * e[i];
        e[i] = kick;
        opposite[i] = -kick;
      }
    }
  }
}
