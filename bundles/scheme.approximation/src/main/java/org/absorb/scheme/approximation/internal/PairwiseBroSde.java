package org.absorb.scheme.approximation.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The stochastic differential equation of pair-wise biased random organization (Zhang and
 * Martiniani, arXiv 2411.11834, Eq. 5, whose noise is to be read with epsilon / sqrt(3 tau)) by the
 * Euler-Maruyama method: {@code epsilon f (h + sqrt(h / 3) xi_ij) n_ij} for every overlapping pair.
 * A step of h = 1 is {@link PairwiseBroApproximation}, bit for bit.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "sde.bro.pairwise")
public final class PairwiseBroSde implements SchemeProvider<BroSdeParameters> {

  @Override
  public Class<BroSdeParameters> parameters() {
    return BroSdeParameters.class;
  }

  @Override
  public Scheme create(BroSdeParameters parameters) {
    return parameters.scheme(Kind.PAIR);
  }
}
