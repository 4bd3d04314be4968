package org.absorb.scheme.approximation.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The stochastic differential equation of pair-wise stochastic gradient descent (Zhang and
 * Martiniani, arXiv 2411.11834, Eq. 7) by the Euler-Maruyama method: {@code alpha f (b_f h +
 * sqrt((b_f - b_f^2) h) xi_ij) n_ij} for every overlapping pair. A step of h = 1 is {@link
 * PairwiseSgdApproximation}, bit for bit.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "sde.sgd.pairwise")
public final class PairwiseSgdSde implements SchemeProvider<SgdSdeParameters> {

  @Override
  public Class<SgdSdeParameters> parameters() {
    return SgdSdeParameters.class;
  }

  @Override
  public Scheme create(SgdSdeParameters parameters) {
    return parameters.scheme(Kind.PAIR);
  }
}
