package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.absorb.conformance.PotentialConformance;
import org.absorb.spi.potential.Potential;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class {{class}}Test {

  private static final {{class}}.Parameters SETTINGS = new {{class}}.Parameters(0.6);

  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return PotentialConformance.of(new {{class}}(), SETTINGS).tests();
  }

  @Test
  void halfOverlappingPairsCostAnEighthOfTheScale() {
    Potential potential = new {{class}}().create(SETTINGS);
    double[] energy = new double[1];
    potential.energy(new double[] {0.5}, new double[] {1}, 1, energy);
    assertEquals(potential.scale() / 8, energy[0], 1e-15);
  }
}
