package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.text.MathText;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;

/** Sweeps over packing fractions that were made in memory, and what the analysis says of them. */
final class Sweeps {

  /** Of the activity, in each row. */
  static final double NOISE = 0.004;

  private Sweeps() {}

  /** Analysed as nobody has set anything; every finding is held to be fit for a person. */
  static Result analyse(List<? extends RunData> runs) {
    Result result = result(runs);
    for (Finding finding : result.findings()) {
      assertFalse(
          MathText.typed(finding.text() + finding.remedy()).matches(".*[$\\[{}].*|.*NaN.*"),
          "for a person: " + finding.text());
      assertFalse(finding.remedy().isEmpty(), finding.text());
    }
    return result;
  }

  private static Result result(List<? extends RunData> runs) {
    return new TransitionProvider()
        .create(TransitionParameters.DEFAULT)
        .analyse(List.copyOf(runs), Progress.NONE);
  }

  /** Absorbed below phi = 0.625, active above, with f_inf = 0.2 + 2 (phi - 0.625). */
  static List<FakeRun> sweep(Physics physics, int replicas, double... phis) {
    List<FakeRun> runs = new ArrayList<>();
    for (double phi : phis) {
      for (int r = 0; r < replicas; r++) {
        runs.add(
            phi < 0.625
                ? FakeRun.absorbed(physics, phi, r, 1000 + 100L * r)
                : FakeRun.steady(physics, phi, r, 0.2 + 2 * (phi - 0.625), 300, NOISE));
      }
    }
    return runs;
  }

  /** That value of the cell at that packing fraction, or of the group. */
  static Quantity value(Result result, String name, double phi) {
    return find(result, name, phi)
        .orElseThrow(
            () -> new AssertionError(name + " at " + phi + " is not in " + result.values()));
  }

  static Optional<Quantity> find(Result result, String name, double phi) {
    return result.values().stream()
        .filter(
            q ->
                q.name().equals(name)
                    && q.of()
                        .number(Settings.PACKING_FRACTION)
                        .map(x -> x.doubleValue() == phi)
                        .orElse(true))
        .findFirst();
  }

  static Quantity value(Result result, String name) {
    return result.values().stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow();
  }

  /** The finding with these words. */
  static Optional<Finding> finding(Result result, String words) {
    return result.findings().stream().filter(finding -> finding.text().contains(words)).findFirst();
  }
}
