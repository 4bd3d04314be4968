package org.absorb.scheme.bro.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Biased random organization, particle-wise: every active particle moves by {@code epsilon u_i
 * sum_j n_ij}, with u_i uniform on [0, 1) (arXiv 2411.11834, Eq. A1, read with u_i drawn once).
 */
@Component(service = SchemeProvider.class)
@Extension(id = "bro.particlewise")
public final class ParticlewiseBro implements SchemeProvider<BroParameters> {

  @Override
  public Class<BroParameters> parameters() {
    return BroParameters.class;
  }

  @Override
  public Scheme create(BroParameters parameters) {
    return new PairwiseBro.Kicks(
        Law.of(Kind.PARTICLE).withClock(parameters.kickSize()),
        Streams.PARTICLE,
        parameters.factor());
  }
}
