package org.absorb.ui.workbench.figure;

import java.util.List;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Panel.Scale;

/**
 * How the axes of live curves are to be: fitted to what there is, or to what one looks at.
 *
 * @param logX whether the horizontal axis is logarithmic
 * @param logY likewise
 */
public record Axes(boolean logX, boolean logY, Sight sight) {

  private static final double AIR = 0.04;

  /** Whether any point has a place on the axes: on a logarithmic one, what is above 0. */
  public boolean drawable(double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      if ((!logX || x[i] > 0) && Double.isFinite(y[i]) && (!logY || y[i] > 0)) {
        return true;
      }
    }
    return false;
  }

  /** From the first value to the last, without air but for the ring at the end. */
  public Scale x(Scale scale, List<Curve> curves) {
    if (sight.x().filter(limits -> !logX || limits.low() > 0).isPresent()) {
      return scale.within(sight.x().get().low(), sight.x().get().high());
    }
    double low = Double.MAX_VALUE;
    double high = 0;
    for (Curve curve : curves) {
      for (double x : curve.x()) {
        low = logX && x <= 0 ? low : Math.min(low, x);
        high = Math.max(high, x);
      }
    }
    if (!(low < high)) {
      return scale;
    }
    boolean going = curves.stream().anyMatch(Curve::going);
    double air = going ? AIR : 0;
    return scale.within(low, logX ? high * Math.pow(high / low, air) : high + air * (high - low));
  }

  /** What is never below 0 is shown from 0 on. */
  public Scale y(Scale scale, List<Curve> curves) {
    if (sight.y().filter(limits -> !logY || limits.low() > 0).isPresent()) {
      return scale.within(sight.y().get().low(), sight.y().get().high());
    }
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.y().length; i++) {
        if (Double.isFinite(curve.y()[i])) {
          double band = curve.yBand() == null ? 0 : curve.yBand()[i];
          low = Math.min(low, curve.y()[i]);
          high = Math.max(high, curve.y()[i] + (Double.isFinite(band) ? band : 0));
        }
      }
    }
    return !logY && low >= 0 && high > 0 ? scale.within(0, high * (1 + AIR)) : scale;
  }
}
