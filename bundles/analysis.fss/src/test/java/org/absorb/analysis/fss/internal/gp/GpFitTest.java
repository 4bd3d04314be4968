package org.absorb.analysis.fss.internal.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.absorb.analysis.fss.internal.Golden;
import org.absorb.analysis.fss.internal.Synthetic;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.ScalingSettings.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpFitTest {

  /** The truth within four of the errors quoted, with steep curves too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "synth_activity_active_side.csv",
        "synth_tau_joint.csv",
        "synth_tau_noise0.02.csv"
      })
  void recoversTheTruth(String file) {
    ScalingPoint truth = file.contains("tau") ? Golden.TAU : Golden.ACTIVITY;
    ScalingFit fit = GpFit.of(Golden.data(file), settings(truth), truth).fit();
    for (ScalingParameter p : ScalingParameter.values()) {
      assertTrue(fit.errors().get(p) > 0, fit.toString());
      assertEquals(truth.get(p), fit.point().get(p), 4 * fit.errors().get(p), p + " of " + fit);
    }
  }

  @Test
  void fixedIsFixed() {
    ScalingSettings fixed =
        settings(Golden.ACTIVITY).fixing(EnumSet.of(ScalingParameter.NU, ScalingParameter.ZETA));
    GpFit fit = GpFit.of(Synthetic.activity(Golden.ACTIVITY).data(5), fixed, Golden.ACTIVITY);
    assertEquals(0.59, fit.p()[1]);
    assertEquals(-0.84, fit.p()[2]);
    assertEquals(0, fit.errors()[1]);
    assertEquals(0.64, fit.p()[0], 4 * fit.errors()[0]);
  }

  /** Reported over true errors, three parameters, 24 sets. */
  @Test
  @Tag("slow")
  void errorsAreCalibrated() {
    int count = 24;
    double[] square = new double[3];
    double[] quoted = new double[3];
    for (int k = 0; k < count; k++) {
      ScalingFit fit =
          GpFit.of(
                  Synthetic.activity(Golden.ACTIVITY).points(17).data(100 + k),
                  settings(Golden.ACTIVITY),
                  Golden.ACTIVITY)
              .fit();
      for (ScalingParameter p : ScalingParameter.values()) {
        double away = fit.point().get(p) - Golden.ACTIVITY.get(p);
        square[p.ordinal()] += away * away / count;
        quoted[p.ordinal()] += fit.errors().get(p) / count;
      }
    }
    for (int i = 0; i < 3; i++) {
      double ratio = quoted[i] / Math.sqrt(square[i]);
      assertTrue(ratio > 0.6 && ratio < 1.6, "parameter " + i + ": " + ratio);
    }
  }

  private static ScalingSettings settings(ScalingPoint start) {
    return ScalingSettings.of(Method.GP, start);
  }
}
