package org.absorb.scheme.approximation.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Gaussian approximation of pair-wise stochastic gradient descent (Zhang and Martiniani, arXiv
 * 2411.11834, Eq. 6): every overlapping pair moves by {@code alpha f (b_f + sqrt(b_f - b_f^2)
 * xi_ij) n_ij} with one standard normal xi_ij = xi_ji. At alpha = 4 epsilon / 3 and b_f = 3/4 it is
 * the approximation of biased random organization.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "approximation.sgd.pairwise")
public final class PairwiseSgdApproximation implements SchemeProvider<SgdParameters> {

  @Override
  public Class<SgdParameters> parameters() {
    return SgdParameters.class;
  }

  @Override
  public Scheme create(SgdParameters parameters) {
    return parameters.scheme(Kind.PAIR);
  }
}
