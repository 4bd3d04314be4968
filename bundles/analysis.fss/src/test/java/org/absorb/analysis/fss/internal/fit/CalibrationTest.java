package org.absorb.analysis.fss.internal.fit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.absorb.analysis.fss.internal.Golden;
import org.absorb.analysis.fss.internal.Synthetic;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.ScalingSettings.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The error quoted of phi_c is its scatter over data sets made alike. */
class CalibrationTest {

  /** A scatter of 40 values is known to 11 %, a bootstrap error of 60 samples to 10 %. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("slow")
  void overFortySets(boolean relaxation) {
    Ratio ratio = ratio(relaxation ? Golden.TAU : Golden.ACTIVITY, 40, 33, 60);
    assertTrue(ratio.quotedOverScatter > 0.8 && ratio.quotedOverScatter < 1.5, ratio.toString());
    assertTrue(Math.abs(ratio.bias) < 4 * ratio.scatter / Math.sqrt(40), ratio.toString());
  }

  /** Fewer sets, fewer points and wider limits. */
  @Test
  void overADozenSets() {
    Ratio ratio = ratio(Golden.ACTIVITY, 12, 17, 24);
    assertTrue(ratio.quotedOverScatter > 0.5 && ratio.quotedOverScatter < 2, ratio.toString());
  }

  /** The reference quotes far more than the scatter where it quotes anything. */
  @Test
  void theReferenceIsNot() {
    int count = 40;
    double[] phiC = new double[count];
    double quoted = 0;
    int numbers = 0;
    for (int k = 0; k < count; k++) {
      ScalingData data = Synthetic.activity(Golden.ACTIVITY).data(500 + k);
      ScalingFit fit = ReferenceFit.of(new Collapse(data, Interval.ALL, false), Golden.ACTIVITY);
      phiC[k] = fit.point().rhoC();
      if (fit.errors().rhoC() > 0) {
        quoted += fit.errors().rhoC();
        numbers++;
      }
    }
    double ratio = quoted / numbers / scatter(phiC);
    assertTrue(ratio > 2 || numbers < 0.9 * count, ratio + ", " + numbers + " of " + count);
  }

  private record Ratio(double bias, double scatter, double quotedOverScatter) {}

  private static Ratio ratio(ScalingPoint truth, int count, int points, int samples) {
    double[] phiC = new double[count];
    double quoted = 0;
    for (int k = 0; k < count; k++) {
      ScalingData data = Synthetic.activity(truth).points(points).data(500 + k);
      ScalingSettings settings = ScalingSettings.of(Method.ROBUST, truth).sampled(samples);
      ScalingFit fit = RobustFit.of(data, settings, done -> {}).fit(0);
      phiC[k] = fit.point().rhoC();
      quoted += fit.errors().rhoC() / count;
    }
    double mean = Arrays.stream(phiC).average().orElseThrow();
    return new Ratio(mean - truth.rhoC(), scatter(phiC), quoted / scatter(phiC));
  }

  private static double scatter(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
  }
}
