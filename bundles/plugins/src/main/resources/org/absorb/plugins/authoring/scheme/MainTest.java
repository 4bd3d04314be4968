package {{package}};

import java.util.stream.Stream;
import org.absorb.conformance.Moments;
import org.absorb.conformance.SchemeConformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class {{class}}Test {

  private static final double EPSILON = 0.2;

  /** A sum of two uniform numbers: mean epsilon, variance epsilon^2 / 6. */
  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return SchemeConformance.of(new {{class}}(), new {{class}}.Parameters(EPSILON))
        .expecting(Moments.of(EPSILON, EPSILON * EPSILON / 6))
        .tests();
  }
}
