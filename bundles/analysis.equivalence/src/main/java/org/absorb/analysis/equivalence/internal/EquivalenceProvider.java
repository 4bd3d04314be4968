package org.absorb.analysis.equivalence.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.osgi.service.component.annotations.Component;

/** Two or more dynamics of one system, compared quantity by quantity. */
@Component(service = AnalysisProvider.class)
@Extension(id = "equivalence", physicsVersion = EquivalenceProvider.VERSION)
public final class EquivalenceProvider implements AnalysisProvider<EquivalenceParameters> {

  /** Of the result: raised when the same runs give other numbers. */
  static final int VERSION = 1;

  @Override
  public Class<EquivalenceParameters> parameters() {
    return EquivalenceParameters.class;
  }

  @Override
  public Analysis create(EquivalenceParameters parameters) {
    return new Equivalence(parameters);
  }
}
