package org.absorb.analysis.fss.internal.fit;

import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.SizeCurve;

/**
 * One quantity of a fit.
 *
 * @param data of which every point can be used
 * @param x the scaled window
 * @param logarithmic whether ln a is collapsed
 * @param zeta which of the fit's zetas is its exponent
 */
public record Member(ScalingData data, Interval x, boolean logarithmic, int zeta) {

  public Member {
    data = data.usable(logarithmic);
  }

  Collapse collapse() {
    return new Collapse(data, x, logarithmic);
  }

  Member with(ScalingData other) {
    return new Member(other, x, logarithmic, zeta);
  }

  /** Where rho_c may lie: between the outermost points, or one spacing beyond. */
  Interval reach() {
    Interval window = data.window();
    double spacing = 0;
    for (SizeCurve curve : data.curves()) {
      if (curve.points() > 1) {
        spacing =
            Math.max(
                spacing, (curve.rho()[curve.points() - 1] - curve.rho()[0]) / (curve.points() - 1));
      }
    }
    return new Interval(window.low() - spacing, window.high() + spacing);
  }
}
