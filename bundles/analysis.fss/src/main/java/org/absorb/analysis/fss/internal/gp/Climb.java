package org.absorb.analysis.fss.internal.gp;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.absorb.model.scaling.Interval;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/** Minimises a smooth function of some of its parameters, within limits (BOBYQA, Powell 2009). */
final class Climb {

  private static final int MOST = 600;
  private static final double[] RADII = {1, 0.1};
  private static final double LAST = 1e-2;

  private final ToDoubleFunction<double[]> function;
  private final boolean[] free;
  private final double[] scale;
  private final Interval[] limits;
  private boolean converged = true;

  Climb(ToDoubleFunction<double[]> function, boolean[] free, double[] scale, Interval[] limits) {
    this.function = function;
    this.free = free.clone();
    this.scale = scale;
    this.limits = limits;
  }

  /** Whether every climb came to an end by itself. */
  boolean converged() {
    return converged;
  }

  /** The best point found from a start. */
  double[] from(double[] start) {
    double[] best = start.clone();
    for (int i : axes()) {
      best[i] = limits[i].nearest(best[i]);
    }
    for (double radius : RADII) {
      best = climb(best, radius);
    }
    return best;
  }

  private int[] axes() {
    return IntStream.range(0, free.length).filter(i -> free[i]).toArray();
  }

  private double[] climb(double[] start, double radius) {
    int[] axes = axes();
    double[] low =
        Arrays.stream(axes).mapToDouble(i -> (limits[i].low() - start[i]) / scale[i]).toArray();
    double[] high =
        Arrays.stream(axes).mapToDouble(i -> (limits[i].high() - start[i]) / scale[i]).toArray();
    double[] least = start.clone();
    double[] value = {function.applyAsDouble(start)};
    try {
      BOBYQAOptimizer optimizer = new BOBYQAOptimizer(2 * axes.length + 1, radius, radius * LAST);
      PointValuePair end =
          optimizer.optimize(
              new MaxEval(MOST),
              GoalType.MINIMIZE,
              new ObjectiveFunction(u -> function.applyAsDouble(at(start, axes, u))),
              new InitialGuess(new double[axes.length]),
              new SimpleBounds(low, high));
      if (end.getValue() < value[0]) {
        least = at(start, axes, end.getPoint());
      }
    } catch (MathRuntimeException ended) {
      converged = false;
    }
    return least;
  }

  private double[] at(double[] start, int[] axes, double[] u) {
    double[] p = start.clone();
    for (int k = 0; k < axes.length; k++) {
      p[axes[k]] += u[k] * scale[axes[k]];
    }
    return p;
  }
}
