package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PotentialConformanceTest {

  /** {@code U = (1 - x)^2 / 2 + lift} with {@code x = r / D}, its force times a factor. */
  @Extension(id = "test.harmonic")
  private record Harmonic(double factor, double lift, double scale)
      implements PotentialProvider<NoParameters>, Potential {

    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Potential create(NoParameters parameters) {
      return this;
    }

    @Override
    public void energy(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double x = 1 - r[i] / contact[i];
        out[i] = x * x / 2 + lift;
      }
    }

    @Override
    public void force(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = factor * (1 - r[i] / contact[i]) / contact[i];
      }
    }

    @Override
    public void curvature(double[] r, double[] contact, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = factor / contact[i] / contact[i];
      }
    }
  }

  private static Stream<DynamicTest> tests(double factor, double lift, double scale) {
    return PotentialConformance.of(new Harmonic(factor, lift, scale), new NoParameters()).tests();
  }

  @TestFactory
  Stream<DynamicTest> aRightPotentialPasses() {
    return tests(1, 0, 0.5);
  }

  @Test
  void aForceATenthOfAPerCentOffIsRejected() {
    fails(tests(1.001, 0, 0.5), "calculus: the force is the slope of the energy");
  }

  @Test
  void aJumpAtTheRangeIsRejected() {
    fails(tests(1, 0.01, 0.51), "range: the energy ends there, without a jump");
  }

  @Test
  void aWrongScaleAndAnAttractionAreRejected() {
    fails(tests(1, 0, 0.6), "declared: scale, repulsion and overlap are as it says");
    fails(tests(-1, 0, 0.5), "declared: scale, repulsion and overlap are as it says");
  }

  private static void fails(Stream<DynamicTest> tests, String name) {
    DynamicTest test =
        tests.filter(each -> each.getDisplayName().equals(name)).findFirst().orElseThrow();
    assertThrows(AssertionError.class, test.getExecutable());
    assertEquals(name, test.getDisplayName());
  }
}
