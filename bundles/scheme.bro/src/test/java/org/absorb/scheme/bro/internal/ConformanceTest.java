package org.absorb.scheme.bro.internal;

import java.util.stream.Stream;
import org.absorb.conformance.Moments;
import org.absorb.conformance.SchemeConformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Kicks of epsilon u: mean factor epsilon, variance epsilon^2 / 3 with the linear potential's f.
 */
class ConformanceTest {

  private static final double EPSILON = 0.3;
  private static final BroParameters SETTINGS = new BroParameters(EPSILON);
  private static final Moments UNIFORM = Moments.of(EPSILON, EPSILON * EPSILON / 3);

  @TestFactory
  Stream<DynamicTest> pairwise() {
    return SchemeConformance.of(new PairwiseBro(), SETTINGS).expecting(UNIFORM).tests();
  }

  @TestFactory
  Stream<DynamicTest> particlewise() {
    return SchemeConformance.of(new ParticlewiseBro(), SETTINGS).expecting(UNIFORM).tests();
  }

  @TestFactory
  Stream<DynamicTest> nonreciprocal() {
    return SchemeConformance.of(new NonreciprocalBro(), SETTINGS).expecting(UNIFORM).tests();
  }

  @TestFactory
  Stream<DynamicTest> correlated() {
    return Stream.of(-1.0, -0.5, 0.0, 1.0)
        .flatMap(
            c ->
                SchemeConformance.of(new CorrelatedBro(), new CorrelatedBro.Parameters(EPSILON, c))
                    .expecting(
                        (block, item, mean, covariance) -> {
                          UNIFORM.of(block, item, mean, covariance);
                          covariance[0][1] = -c * EPSILON * EPSILON / 3;
                        })
                    .tests());
  }
}
