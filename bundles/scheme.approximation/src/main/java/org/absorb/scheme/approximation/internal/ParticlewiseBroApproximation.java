package org.absorb.scheme.approximation.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Gaussian approximation of particle-wise biased random organization (Zhang and Martiniani, arXiv
 * 2411.11834, Eq. A3): {@code epsilon (1 + xi_i / sqrt 3) sum_j f n_ij}, one standard normal for
 * each active particle.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "approximation.bro.particlewise")
public final class ParticlewiseBroApproximation implements SchemeProvider<BroParameters> {

  @Override
  public Class<BroParameters> parameters() {
    return BroParameters.class;
  }

  @Override
  public Scheme create(BroParameters parameters) {
    return parameters.scheme(Kind.PARTICLE);
  }
}
