package org.absorb.scheme.ro.internal;

import java.util.stream.Stream;
import org.absorb.conformance.SchemeConformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Kicks without a drift: what is held is their covariance, axis by axis and end by end. */
class ConformanceTest {

  private static final double EPSILON = 0.3;

  /** E[u^2] = 1/3 of an end, E[u v] = 1/4 - c/12 of two, E[e_a^2] = 1/d. */
  @TestFactory
  Stream<DynamicTest> pairwise() {
    return Stream.of(-1.0, 0.0, 1.0)
        .flatMap(
            c ->
                SchemeConformance.of(new PairwiseRo(), new PairwiseRo.Parameters(EPSILON, c))
                    .expecting(
                        (block, item, mean, covariance) -> {
                          int d = block.dimension;
                          double square = EPSILON * EPSILON / d;
                          for (int axis = 0; axis < d; axis++) {
                            covariance[axis][axis] = square / 3;
                            covariance[d + axis][d + axis] = square / 3;
                            covariance[axis][d + axis] = -square * (0.25 - c / 12);
                          }
                        })
                    .tests());
  }

  /** Uniform in the ball: E[x^2] = epsilon^2 / (d + 2). */
  @TestFactory
  Stream<DynamicTest> particlewise() {
    return SchemeConformance.of(new ParticlewiseRo(), new ParticlewiseRo.Parameters(EPSILON))
        .expecting(
            (block, item, mean, covariance) -> {
              for (int axis = 0; axis < block.dimension; axis++) {
                covariance[axis][axis] = EPSILON * EPSILON / (block.dimension + 2);
              }
            })
        .tests();
  }
}
