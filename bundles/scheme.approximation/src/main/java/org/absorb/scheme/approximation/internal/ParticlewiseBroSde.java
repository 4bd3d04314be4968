package org.absorb.scheme.approximation.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The stochastic differential equation of particle-wise biased random organization (Zhang and
 * Martiniani, arXiv 2411.11834, Eq. A4, read with one noise for each particle) by the
 * Euler-Maruyama method: {@code epsilon (h + sqrt(h / 3) xi_i) sum_j f n_ij}. A step of h = 1 is
 * {@link ParticlewiseBroApproximation}, bit for bit.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "sde.bro.particlewise")
public final class ParticlewiseBroSde implements SchemeProvider<BroSdeParameters> {

  @Override
  public Class<BroSdeParameters> parameters() {
    return BroSdeParameters.class;
  }

  @Override
  public Scheme create(BroSdeParameters parameters) {
    return parameters.scheme(Kind.PARTICLE);
  }
}
