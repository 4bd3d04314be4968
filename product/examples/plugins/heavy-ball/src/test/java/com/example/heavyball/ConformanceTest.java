package com.example.heavyball;

import java.util.stream.Stream;
import org.absorb.conformance.SchemeConformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConformanceTest {

  private static final double ALPHA = 0.02;
  private static final double FRACTION = 0.4;
  private static final double MU = 0.9;

  /** Given velocity v and force F: mean mu v + alpha b_f F; one theta serves all axes. */
  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return SchemeConformance.of(new HeavyBall(), new HeavyBall.Parameters(ALPHA, FRACTION, MU))
        .expecting(
            (block, item, mean, covariance) -> {
              double variance = ALPHA * ALPHA * FRACTION * (1 - FRACTION);
              for (int a = 0; a < block.dimension; a++) {
                double force = block.drive[a][item];
                mean[a] = MU * block.state[a][item] + ALPHA * FRACTION * force;
                for (int b = a; b < block.dimension; b++) {
                  covariance[a][b] = variance * force * block.drive[b][item];
                }
              }
            })
        .tests();
  }
}
