package org.absorb.scheme.sgd.internal;

import java.util.stream.Stream;
import org.absorb.conformance.Moments;
import org.absorb.conformance.SchemeConformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Factors alpha theta: mean alpha b_f and variance alpha^2 b_f (1 - b_f). */
class ConformanceTest {

  private static final double ALPHA = 0.2;
  private static final double FRACTION = 0.3;
  private static final Moments BERNOULLI =
      Moments.of(ALPHA * FRACTION, ALPHA * ALPHA * FRACTION * (1 - FRACTION));

  private static SgdParameters settings(SgdParameters.Batch batch) {
    return new SgdParameters(ALPHA, FRACTION, batch);
  }

  @TestFactory
  Stream<DynamicTest> pairwise() {
    return SchemeConformance.of(new PairwiseSgd(), settings(SgdParameters.Batch.PROBABILISTIC))
        .expecting(BERNOULLI)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> particlewise() {
    return SchemeConformance.of(new ParticlewiseSgd(), settings(SgdParameters.Batch.PROBABILISTIC))
        .expecting(BERNOULLI)
        .tests();
  }

  /** Given who is selected, nothing is random. */
  @TestFactory
  Stream<DynamicTest> selective() {
    Moments selected = (block, item, mean, covariance) -> mean[0] = ALPHA * block.selected[item];
    return Stream.of(new PairwiseSgd(), new ParticlewiseSgd())
        .flatMap(
            provider ->
                SchemeConformance.of(provider, settings(SgdParameters.Batch.SELECTIVE))
                    .expecting(selected)
                    .tests());
  }

  @TestFactory
  Stream<DynamicTest> gradientDescent() {
    return SchemeConformance.of(new GradientDescent(), new GradientDescent.Parameters(ALPHA))
        .expecting(Moments.of(ALPHA, 0))
        .tests();
  }
}
