package org.absorb.scheme.bro.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.GaussianCopula;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Biased random organization, pair-wise, whose two ends are kicked by correlated uniforms: {@code
 * epsilon sum_j u_ij n_ij} as in arXiv 2411.11834, Eq. 1, with {@code Corr(u_ij, u_ji) = -c} by a
 * Gaussian copula. So c is the correlation of the two displacements: -1 is the reciprocal law,
 * which keeps the centre of mass to the bit, 0 the nonreciprocal one; at 1 the ends share 1 - u and
 * u.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "bro.pairwise.correlated")
public final class CorrelatedBro implements SchemeProvider<CorrelatedBro.Parameters> {

  /** What correlated biased random organization is set by. */
  public record Parameters(
      @Parameter(
              symbol = "epsilon",
              unit = "D",
              min = 0,
              minOpen = true,
              max = 100,
              logarithmic = true)
          double kickSize,
      @Parameter(symbol = "c", min = -1, max = 1) double correlation) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Scheme create(Parameters parameters) {
    double factor = new BroParameters(parameters.kickSize()).factor();
    Law law = Law.of(Kind.ENDS).withClock(parameters.kickSize());
    return new Kicks(
        parameters.correlation() == -1 ? law.conserving() : law,
        new GaussianCopula(-parameters.correlation()),
        factor);
  }

  private record Kicks(Law law, GaussianCopula copula, double factor) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] w = out[0];
      double[] other = out[1];
      copula.uniform(noise, Streams.PAIR, Streams.SECOND_END, block, w, other);
      for (int i = 0; i < block.count; i++) {
        w[i] *= factor;
        other[i] *= factor;
      }
    }
  }
}
