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
 * Biased random organization, pair-wise: every overlapping pair is pushed apart by {@code epsilon
 * u_ij n_ij}, with u_ij = u_ji uniform on [0, 1) (Zhang and Martiniani, arXiv 2411.11834, Eq. 1).
 */
@Component(service = SchemeProvider.class)
@Extension(id = "bro.pairwise")
public final class PairwiseBro implements SchemeProvider<BroParameters> {

  @Override
  public Class<BroParameters> parameters() {
    return BroParameters.class;
  }

  @Override
  public Scheme create(BroParameters parameters) {
    return new Kicks(
        Law.of(Kind.PAIR).withClock(parameters.kickSize()), Streams.PAIR, parameters.factor());
  }

  /** Uniform factors, for pairs or for particles. */
  record Kicks(Law law, int stream, double factor) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] w = out[0];
      noise.uniform(stream, block, w);
      for (int i = 0; i < block.count; i++) {
        w[i] *= factor;
      }
    }
  }
}
