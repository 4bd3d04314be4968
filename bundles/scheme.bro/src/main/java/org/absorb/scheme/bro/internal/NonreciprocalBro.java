package org.absorb.scheme.bro.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Biased random organization, pair-wise without reciprocity: {@code epsilon sum_j u_ij n_ij} as in
 * arXiv 2411.11834, Eq. 1, but with u_ij and u_ji drawn independently for the two ends. The centre
 * of mass moves.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "bro.pairwise.nonreciprocal")
public final class NonreciprocalBro implements SchemeProvider<BroParameters> {

  @Override
  public Class<BroParameters> parameters() {
    return BroParameters.class;
  }

  @Override
  public Scheme create(BroParameters parameters) {
    return new Kicks(Law.of(Kind.ENDS).withClock(parameters.kickSize()), parameters.factor());
  }

  private record Kicks(Law law, double factor) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] w = out[0];
      double[] other = out[1];
      noise.uniform(Streams.PAIR, block, w);
      noise.uniform(Streams.SECOND_END, block, other);
      for (int i = 0; i < block.count; i++) {
        w[i] *= factor;
        other[i] *= factor;
      }
    }
  }
}
