package org.absorb.analysis.structure.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.osgi.service.component.annotations.Component;

/** How particles are arranged at large and small distances, and whether they have crystallised. */
@Component(service = AnalysisProvider.class)
@Extension(id = "structure", physicsVersion = StructureProvider.VERSION)
public final class StructureProvider implements AnalysisProvider<StructureParameters> {

  /** Of the result: raised when the same runs give other numbers. */
  static final int VERSION = 1;

  @Override
  public Class<StructureParameters> parameters() {
    return StructureParameters.class;
  }

  @Override
  public Analysis create(StructureParameters parameters) {
    double from = parameters.fitFrom().orElse(0);
    double to = parameters.fitTo().orElse(Double.POSITIVE_INFINITY);
    if (from >= to) {
      throw new IllegalArgumentException(Words.get("fit.empty", from, to));
    }
    return new Structure(parameters);
  }
}
