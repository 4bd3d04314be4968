package org.absorb.scheme.ro.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.GaussianCopula;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Random organization, pair-wise: every overlapping pair is kicked along a direction e of its own,
 * uniform on the sphere, by {@code d_i = epsilon u_i e} and {@code d_j = -epsilon u_j e}. The
 * uniforms have {@code Corr(u_i, u_j) = -c} by a Gaussian copula; at c = -1 they are one number and
 * the centre of mass stays to the bit (Hexner and Levine, Phys. Rev. Lett. 118, 020601 (2017)). The
 * potential only says what overlaps.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "ro.pairwise")
public final class PairwiseRo implements SchemeProvider<PairwiseRo.Parameters> {

  /** What pair-wise random organization is set by. */
  public record Parameters(
      @Parameter(
              symbol = "epsilon",
              unit = "D",
              min = 0,
              minOpen = true,
              max = 100,
              logarithmic = true)
          double kickSize,
      @Parameter(symbol = "c", min = -1, max = 1, byDefault = "-1") double correlation) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Scheme create(Parameters parameters) {
    GaussianCopula copula = new GaussianCopula(-parameters.correlation());
    Law law = Law.kick(Reach.PAIR_ENDS).withClock(parameters.kickSize());
    boolean reciprocal = parameters.correlation() == -1;
    return new Kicks(reciprocal ? law.conserving() : law, copula, parameters.kickSize());
  }

  private record Kicks(Law law, GaussianCopula copula, double epsilon) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      int d = block.dimension;
      noise.direction(Streams.DIRECTION, block, out);
      // two rows of the second end hold the lengths until they are filled themselves, last
      double[] u = out[d];
      double[] v = out[d + 1];
      copula.uniform(noise, Streams.PAIR, Streams.SECOND_END, block, u, v);
      for (int axis = 2; axis < d; axis++) {
        kick(out[axis], u, v, block.count, out[d + axis]);
      }
      for (int i = 0; i < block.count; i++) {
        double first = epsilon * u[i];
        double second = -epsilon * v[i];
        u[i] = second * out[0][i];
        v[i] = second * out[1][i];
        out[0][i] *= first;
        out[1][i] *= first;
      }
    }

    private void kick(double[] e, double[] u, double[] v, int count, double[] opposite) {
      for (int i = 0; i < count; i++) {
        opposite[i] = -epsilon * v[i] * e[i];
        e[i] *= epsilon * u[i];
      }
    }
  }
}
