package org.absorb.scheme.sgd.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Stochastic gradient descent, particle-wise (Zhang and Martiniani, arXiv 2411.11834, Eq. A5):
 * every active particle of the batch descends along its whole force, {@code alpha theta_i sum_j f
 * n_ij}.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "sgd.particlewise")
public final class ParticlewiseSgd implements SchemeProvider<SgdParameters> {

  @Override
  public Class<SgdParameters> parameters() {
    return SgdParameters.class;
  }

  @Override
  public Scheme create(SgdParameters parameters) {
    return Batches.of(Kind.PARTICLE, parameters);
  }
}
