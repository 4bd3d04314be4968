package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.conformance.AnalysisConformance;
import org.absorb.conformance.InventedRun;
import org.absorb.model.analysis.Quantity;
import org.absorb.spi.analysis.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class {{class}}Test {

  private static final {{class}}.Parameters SETTINGS = new {{class}}.Parameters("activity");
  private static final List<InventedRun> RUNS =
      List.of(run(0.6, 0, 0.3), run(0.6, 1, 0.5), run(0.7, 0, 0.8), run(0.7, 1, 0.8));

  /** 1 during a transient of 10 steps, then a level. */
  private static InventedRun run(double packingFraction, int replica, double level) {
    double[] activity = new double[110];
    Arrays.fill(activity, 0, 10, 1);
    Arrays.fill(activity, 10, 110, level);
    return InventedRun.of(packingFraction, 500, replica, 10, activity);
  }

  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return AnalysisConformance.of(new {{class}}(), SETTINGS, RUNS).tests();
  }

  @Test
  void meansAreThoseOfTheReplicasAfterTheTransient() {
    List<Quantity> values =
        new {{class}}().create(SETTINGS).analyse(List.copyOf(RUNS), Progress.NONE).values();
    assertEquals(0.4, values.get(0).value(), 1e-12);
    assertEquals(0.1, values.get(0).error(), 1e-12);
    assertEquals(0.8, values.get(1).value(), 1e-12);
    assertEquals(0, values.get(1).error(), 1e-12);
  }
}
