package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.absorb.measure.Configurations;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.FramedRun;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.run.Frame;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

class CrystalTest {

  private static Result analyse(Frame last) {
    Physics physics = Physics.bro(last.particles());
    List<RunData> runs =
        List.of(
            new FramedRun(FakeRun.absorbed(physics, 0.62, 0, 1000), List.of(last)),
            new FramedRun(FakeRun.steady(physics, 0.63, 0, 0.3, 100, 0.004), List.of(last)));
    return new TransitionProvider()
        .create(TransitionParameters.DEFAULT)
        .analyse(runs, Progress.NONE);
  }

  private static double value(Result result, String name) {
    return result.values().stream()
        .filter(value -> value.name().equals(name))
        .mapToDouble(Quantity::value)
        .findFirst()
        .orElseThrow();
  }

  private static long warnings(Result result) {
    return result.findings().stream()
        .filter(finding -> finding.text().contains("crystalline"))
        .count();
  }

  @Test
  void aCrystalAtPhiCIsSaidToBeOne() {
    Result result = analyse(Configurations.fcc(5));
    assertEquals(0.5745, value(result, "bondOrder"), 1e-4);
    assertEquals(1, value(result, "crystalline"), 1e-12);
    assertEquals(1, warnings(result));
  }

  @Test
  void aRandomPackingIsNot() {
    double[] box = {8, 8, 8};
    Result result = analyse(Configurations.added(box, 300, new Random(2)));
    assertTrue(value(result, "bondOrder") < 0.4);
    assertTrue(value(result, "crystalline") < 0.05);
    assertEquals(0, warnings(result));
  }
}
