package org.absorb.analysis.fss.internal;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.absorb.analysis.fss.internal.runs.Window;
import org.absorb.measure.UniversalityClass;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingSettings.Method;

/** How runs are collapsed. */
public record FssParameters(
    @Parameter(byDefault = "\"activity\"", sweepable = false) What quantity,
    @Parameter(byDefault = "\"robust\"", sweepable = false) How method,
    @Parameter(byDefault = "\"manna\"", sweepable = false) UniversalityClass start,
    @Parameter(byDefault = "\"nothing\"", sweepable = false) Fixed fix,
    @Parameter(symbol = "beta", min = 0, max = 10, sweepable = false) OptionalDouble beta,
    @Parameter(symbol = "nu", min = 0.05, max = 20, sweepable = false) OptionalDouble nu,
    @Parameter(symbol = "nu_par", min = 0, max = 20, sweepable = false) OptionalDouble nuPar,
    @Parameter(symbol = "phi", min = 0, max = 10, sweepable = false) OptionalDouble from,
    @Parameter(symbol = "phi", min = 0, max = 10, sweepable = false) OptionalDouble to,
    @Parameter(symbol = "N", min = 0, max = 1e9, byDefault = "0", sweepable = false)
        long particlesFrom,
    @Parameter(symbol = "f_a", min = 0, minOpen = true, max = 1, byDefault = "1", sweepable = false)
        double activityTo,
    @Parameter(symbol = "x", advanced = true, sweepable = false) OptionalDouble xFrom,
    @Parameter(symbol = "x", advanced = true, sweepable = false) OptionalDouble xTo,
    @Parameter(byDefault = "false", sweepable = false) boolean logarithmic,
    @Parameter(min = 10, max = 100000, byDefault = "200", advanced = true, sweepable = false)
        int samples,
    @Parameter(
            min = 0,
            minOpen = true,
            max = 10,
            byDefault = "" + FssParameters.RELAXATION_LEVEL,
            advanced = true,
            sweepable = false)
        double relaxationLevel,
    @Parameter(min = 0, max = 100, byDefault = "6", sweepable = false) int proposals) {

  /** {@code (f_a - f_inf) / f_inf} below which an active run has relaxed, usually. */
  static final double RELAXATION_LEVEL = 0.1;

  /** What is collapsed. */
  public enum What {
    ACTIVITY,
    RELAXATION,
    BOTH
  }

  /** How the best collapse is found: as the reference does it is for files only. */
  public enum How {
    ROBUST(Method.ROBUST),
    GP(Method.GP);

    private final Method method;

    How(Method method) {
      this.method = method;
    }

    Method method() {
      return method;
    }
  }

  /** What keeps its value. */
  public enum Fixed {
    NOTHING,
    EXPONENTS,
    NU;

    Set<ScalingParameter> parameters() {
      return switch (this) {
        case NOTHING -> EnumSet.noneOf(ScalingParameter.class);
        case EXPONENTS -> EnumSet.of(ScalingParameter.NU, ScalingParameter.ZETA);
        case NU -> EnumSet.of(ScalingParameter.NU);
      };
    }
  }

  /** Which cells are collapsed. */
  Window window() {
    return new Window(interval(from, to), particlesFrom, activityTo);
  }

  Interval x() {
    return interval(xFrom, xTo);
  }

  private static Interval interval(OptionalDouble low, OptionalDouble high) {
    return new Interval(
        low.orElse(Double.NEGATIVE_INFINITY), high.orElse(Double.POSITIVE_INFINITY));
  }
}
