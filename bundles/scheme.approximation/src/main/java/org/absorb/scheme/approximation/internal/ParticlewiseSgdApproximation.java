package org.absorb.scheme.approximation.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Gaussian approximation of particle-wise stochastic gradient descent (Zhang and Martiniani, arXiv
 * 2411.11834, Eq. A8): {@code alpha (b_f + sqrt(b_f - b_f^2) xi_i) sum_j f n_ij}, one standard
 * normal for each active particle.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "approximation.sgd.particlewise")
public final class ParticlewiseSgdApproximation implements SchemeProvider<SgdParameters> {

  @Override
  public Class<SgdParameters> parameters() {
    return SgdParameters.class;
  }

  @Override
  public Scheme create(SgdParameters parameters) {
    return parameters.scheme(Kind.PARTICLE);
  }
}
