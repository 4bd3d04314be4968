package org.absorb.analysis.fss.internal.gp;

import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.SizeCurve;

/**
 * The points of all sizes in one row, as logarithms.
 *
 * @param lnSize ln L of each
 * @param rho control parameter
 * @param lnA ln a
 * @param error da / a
 */
record LogData(double[] lnSize, double[] rho, double[] lnA, double[] error) {

  /** More points cost too much: each likelihood is of the third power. */
  static final int MOST = 260;

  /** The points with a > 0; of too many, evenly chosen ones. */
  static LogData of(ScalingData data) {
    ScalingData usable = data.usable(true);
    int all = usable.points();
    int n = Math.min(all, MOST);
    double[][] columns = new double[4][n];
    int seen = 0;
    int taken = 0;
    for (SizeCurve curve : usable.curves()) {
      for (int i = 0; i < curve.points(); i++) {
        // point `seen` is taken where the even spacing passes it
        if ((long) (seen + 1) * n / all > taken) {
          columns[0][taken] = Math.log(curve.size());
          columns[1][taken] = curve.rho()[i];
          columns[2][taken] = Math.log(curve.value()[i]);
          columns[3][taken] = curve.error()[i] / curve.value()[i];
          taken++;
        }
        seen++;
      }
    }
    return new LogData(columns[0], columns[1], columns[2], columns[3]);
  }

  int points() {
    return rho.length;
  }
}
