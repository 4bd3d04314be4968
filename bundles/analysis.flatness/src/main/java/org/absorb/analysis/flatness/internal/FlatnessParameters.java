package org.absorb.analysis.flatness.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import org.absorb.model.parameter.Parameter;

/** How flatness is measured. */
public record FlatnessParameters(
    @Parameter(
            symbol = "sigma",
            unit = "R",
            min = 0,
            minOpen = true,
            max = 4,
            byDefault = "0.03",
            logarithmic = true,
            sweepable = false)
        double sigma,
    @Parameter(byDefault = "true", sweepable = false) boolean sample,
    @Parameter(
            min = 2,
            max = 1e7,
            byDefault = "4000",
            visibleWhen = "sample=true",
            sweepable = false)
        int draws,
    @Parameter(byDefault = "false", visibleWhen = "sample=true", sweepable = false)
        boolean antithetic,
    @Parameter(min = 0, max = 100, byDefault = "7", sweepable = false) int scanPoints,
    @Parameter(
            symbol = "sigma",
            unit = "R",
            min = 0,
            minOpen = true,
            max = 4,
            byDefault = "0.003",
            logarithmic = true,
            sweepable = false)
        double scanFrom,
    @Parameter(
            symbol = "sigma",
            unit = "R",
            min = 0,
            minOpen = true,
            max = 4,
            byDefault = "0.1",
            logarithmic = true,
            sweepable = false)
        double scanTo,
    @Parameter(min = 2, max = 100000, byDefault = "100", advanced = true, sweepable = false)
        int probes) {

  private static final MathContext DIGITS = new MathContext(3);

  /** The widths of the scan, from the first to the last in equal factors, to three digits. */
  double[] scan() {
    double[] widths = new double[scanPoints];
    for (int i = 0; i < scanPoints; i++) {
      double part = scanPoints == 1 ? 0 : i / (scanPoints - 1.0);
      double width = scanFrom * Math.pow(scanTo / scanFrom, part);
      widths[i] = new BigDecimal(width).round(DIGITS).doubleValue();
    }
    return widths;
  }
}
