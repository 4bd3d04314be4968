package org.absorb.analysis.flatness.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.osgi.service.component.annotations.Component;

/**
 * How much the energy of configurations rises when all particles are displaced a little, after
 * Zhang and Martiniani, arXiv 2411.11834, figure 4.
 */
@Component(service = AnalysisProvider.class)
@Extension(id = "flatness", physicsVersion = FlatnessProvider.VERSION)
public final class FlatnessProvider implements AnalysisProvider<FlatnessParameters> {

  /** Of the result: raised when the same runs give other numbers. */
  static final int VERSION = 1;

  @Override
  public Class<FlatnessParameters> parameters() {
    return FlatnessParameters.class;
  }

  @Override
  public Analysis create(FlatnessParameters parameters) {
    if (parameters.scanPoints() > 1 && parameters.scanFrom() >= parameters.scanTo()) {
      throw new IllegalArgumentException(
          Words.get("scan.order", parameters.scanTo(), parameters.scanFrom()));
    }
    return new Flatness(parameters);
  }
}
