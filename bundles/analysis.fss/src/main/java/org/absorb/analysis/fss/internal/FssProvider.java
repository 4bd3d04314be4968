package org.absorb.analysis.fss.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.osgi.service.component.annotations.Component;

/** Finite-size scaling of a project's runs. */
@Component(service = AnalysisProvider.class)
@Extension(id = "fss", physicsVersion = FssProvider.VERSION)
public final class FssProvider implements AnalysisProvider<FssParameters> {

  /** Of the result: raised when the same runs give other numbers. */
  static final int VERSION = 1;

  @Override
  public Class<FssParameters> parameters() {
    return FssParameters.class;
  }

  @Override
  public Analysis create(FssParameters parameters) {
    parameters.window(); // refuses windows that are none
    parameters.x();
    return new Fss(parameters);
  }
}
