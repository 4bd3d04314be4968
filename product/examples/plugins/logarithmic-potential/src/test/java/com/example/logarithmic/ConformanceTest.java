package com.example.logarithmic;

import java.util.stream.Stream;
import org.absorb.conformance.PotentialConformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConformanceTest {

  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return Stream.of(0.05, 0.1, 1.0)
        .flatMap(
            core ->
                PotentialConformance.of(new Logarithmic(), new Logarithmic.Parameters(0.7, core))
                    .tests());
  }
}
