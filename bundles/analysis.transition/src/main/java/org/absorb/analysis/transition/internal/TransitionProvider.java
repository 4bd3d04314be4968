package org.absorb.analysis.transition.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.osgi.service.component.annotations.Component;

/** Where activity begins, by the rule of Zhang and Martiniani, arXiv 2411.11834. */
@Component(service = AnalysisProvider.class)
@Extension(id = "transition", physicsVersion = TransitionProvider.VERSION)
public final class TransitionProvider implements AnalysisProvider<TransitionParameters> {

  /** Of the result: raised when the same runs give other numbers. */
  static final int VERSION = 1;

  @Override
  public Class<TransitionParameters> parameters() {
    return TransitionParameters.class;
  }

  @Override
  public Analysis create(TransitionParameters parameters) {
    if (parameters.blocks() % 2 != 0) {
      throw new IllegalArgumentException(Words.get("blocks.even", parameters.blocks()));
    }
    return new Transition(parameters);
  }
}
