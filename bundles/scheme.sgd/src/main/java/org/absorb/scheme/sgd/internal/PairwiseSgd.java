package org.absorb.scheme.sgd.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Stochastic gradient descent, pair-wise (Zhang and Martiniani, arXiv 2411.11834, Eq. A10): every
 * overlapping pair of the batch descends along its own force, {@code alpha theta_ij f n_ij}.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "sgd.pairwise")
public final class PairwiseSgd implements SchemeProvider<SgdParameters> {

  @Override
  public Class<SgdParameters> parameters() {
    return SgdParameters.class;
  }

  @Override
  public Scheme create(SgdParameters parameters) {
    return Batches.of(Kind.PAIR, parameters);
  }
}
