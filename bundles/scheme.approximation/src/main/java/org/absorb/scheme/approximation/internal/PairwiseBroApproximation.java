package org.absorb.scheme.approximation.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Gaussian approximation of pair-wise biased random organization (Zhang and Martiniani, arXiv
 * 2411.11834, Eq. 4): every overlapping pair moves by {@code epsilon f (1 + xi_ij / sqrt 3) n_ij}
 * with one standard normal xi_ij = xi_ji, which has the mean and variance of the uniform kick. The
 * centre of mass stays.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "approximation.bro.pairwise")
public final class PairwiseBroApproximation implements SchemeProvider<BroParameters> {

  @Override
  public Class<BroParameters> parameters() {
    return BroParameters.class;
  }

  @Override
  public Scheme create(BroParameters parameters) {
    return parameters.scheme(Kind.PAIR);
  }
}
