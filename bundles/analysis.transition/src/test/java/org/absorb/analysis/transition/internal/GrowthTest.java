package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.spi.analysis.Progress;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static List<Quantity> analyse(OptionalDouble beta, double to) {
    return result(beta, to, 0.002).values();
  }

  private static Result result(OptionalDouble beta, double to, double noise) {
    List<FakeRun> runs = new ArrayList<>();
    Physics physics = Physics.bro(1000);
    for (int i = -2; i <= 12; i++) {
      double phi = Math.round(1e4 * (0.62 + 0.005 * i)) / 1e4;
      for (int r = 0; r < 3; r++) {
        double f = 1.7 * Math.pow(Math.max(0, phi - 0.6213), 0.84);
        if (phi <= to) {
          runs.add(
              f == 0
                  ? FakeRun.absorbed(physics, phi, r, 1000)
                  : FakeRun.steady(physics, phi, r, f, 100, noise));
        }
      }
    }
    TransitionParameters parameters =
        new TransitionParameters(0.02, 0.1, beta, 0.1, 20, 0.01, 3, 64, 10_000_000);
    return new TransitionProvider().create(parameters).analyse(List.copyOf(runs), Progress.NONE);
  }

  private static Quantity of(List<Quantity> values, String name) {
    return values.stream()
        .filter(value -> value.name().equals(name))
        .filter(value -> value.of().text("transition.law").isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> untold(OptionalDouble beta, double noise) {
    return result(beta, 1, noise).findings().stream()
        .map(Finding::text)
        .filter(text -> text.contains("does not tell"))
        .toList();
  }

  /** Manna's 0.84 and 0.81 of directed percolation: precise data know them apart. */
  @Test
  void itIsSaidWhichClassesTheExponentLeaves() {
    List<String> told = untold(OptionalDouble.empty(), 0.05);
    assertEquals(1, told.size());
    assertTrue(told.get(0).contains("Manna and directed percolation"), told.get(0));
    assertEquals(List.of(), untold(OptionalDouble.empty(), 0.002));
    assertEquals(List.of(), untold(OptionalDouble.of(0.84), 0.05));
  }

  @Test
  void theLawThatWasPutInIsFound() {
    List<Quantity> values = analyse(OptionalDouble.empty(), 1);
    assertEquals(0.84, of(values, "beta").value(), 4 * of(values, "beta").error());
    assertEquals(0.6213, of(values, "phiC").value(), 4 * of(values, "phiC").error());
    assertTrue(of(values, "beta").error() < 0.05, "error: " + of(values, "beta").error());
    List<Quantity> fixed = analyse(OptionalDouble.of(0.84), 1);
    assertEquals(0.84, of(fixed, "beta").value());
    assertEquals(0.6213, of(fixed, "phiC").value(), 4 * of(fixed, "phiC").error());
    List<Quantity> wrong = analyse(OptionalDouble.of(0.5), 1);
    assertTrue(
        of(wrong, "chiSquared").value() > 20 * of(fixed, "chiSquared").value(),
        "a wrong exponent fits badly");
  }

  @Test
  void tooFewCellsGiveNone() {
    assertTrue(
        analyse(OptionalDouble.empty(), 0.64).stream()
            .noneMatch(value -> value.name().equals("beta")));
  }
}
