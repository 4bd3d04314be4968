package org.absorb.potential.standard.internal;

import java.util.stream.Stream;
import org.absorb.conformance.PotentialConformance;
import org.absorb.spi.NoParameters;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConformanceTest {

  @TestFactory
  Stream<DynamicTest> linear() {
    return PotentialConformance.of(new Linear(), new NoParameters()).tests();
  }

  @TestFactory
  Stream<DynamicTest> power() {
    return Stream.of(1.5, 2.0, 2.5, 7.0)
        .flatMap(
            m ->
                PotentialConformance.of(new Power(), new Power.Parameters(m, 0.7, 1 - 1e-8))
                    .tests());
  }

  @TestFactory
  Stream<DynamicTest> wca() {
    return PotentialConformance.of(new Wca(), new Wca.Parameters(0.01, 1 - 1e-8)).tests();
  }

  @TestFactory
  Stream<DynamicTest> lennardJones() {
    return PotentialConformance.of(new LennardJones(), new LennardJones.Parameters(0.01, 2.25))
        .tests();
  }
}
