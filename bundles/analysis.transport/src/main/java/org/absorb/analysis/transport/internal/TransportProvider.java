package org.absorb.analysis.transport.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.osgi.service.component.annotations.Component;

/** How far particles move, against the step and against the kick. */
@Component(service = AnalysisProvider.class)
@Extension(id = "transport", physicsVersion = TransportProvider.VERSION)
public final class TransportProvider implements AnalysisProvider<TransportParameters> {

  /** Of the result: raised when the same runs give other numbers. */
  static final int VERSION = 1;

  @Override
  public Class<TransportParameters> parameters() {
    return TransportParameters.class;
  }

  @Override
  public Analysis create(TransportParameters parameters) {
    return new Transport(parameters);
  }
}
