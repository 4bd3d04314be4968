package org.absorb.scheme.approximation.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The stochastic differential equation of particle-wise stochastic gradient descent (Zhang and
 * Martiniani, arXiv 2411.11834, Eq. A9, read with one noise for each particle) by the
 * Euler-Maruyama method: {@code alpha (b_f h + sqrt((b_f - b_f^2) h) xi_i) sum_j f n_ij}. A step of
 * h = 1 is {@link ParticlewiseSgdApproximation}, bit for bit.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "sde.sgd.particlewise")
public final class ParticlewiseSgdSde implements SchemeProvider<SgdSdeParameters> {

  @Override
  public Class<SgdSdeParameters> parameters() {
    return SgdSdeParameters.class;
  }

  @Override
  public Scheme create(SgdSdeParameters parameters) {
    return parameters.scheme(Kind.PARTICLE);
  }
}
