package com.example.randomorganization;

import java.util.stream.Stream;
import org.absorb.conformance.SchemeConformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConformanceTest {

  private static final double EPSILON = 0.3;

  /** No drift; E u^2 e_a^2 = 1 / (3 d), and the two ends move oppositely. */
  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return SchemeConformance.of(
            new RandomOrganization(), new RandomOrganization.Parameters(EPSILON))
        .expecting(
            (block, item, mean, covariance) -> {
              int d = block.dimension;
              double square = EPSILON * EPSILON / (3 * d);
              for (int axis = 0; axis < d; axis++) {
                covariance[axis][axis] = square;
                covariance[d + axis][d + axis] = square;
                covariance[axis][d + axis] = -square;
              }
            })
        .tests();
  }
}
