package org.absorb.analysis.fss.internal.fit;

import java.util.Arrays;

/**
 * Finds the least value of a problem: from several starts with a first step of a tenth of the
 * window, then again and again from the best with smaller steps until nothing is gained. S' jumps
 * where a bracket changes, so a simplex that has shrunk onto an edge gets another chance.
 */
final class Search {

  private static final double FIRST_STEP = 0.1;
  private static final double AGAIN_STEP = 0.02;
  private static final double COARSE = 1e-3;
  private static final double FINE = 1e-6;
  private static final int MOST = 1000;
  private static final int MOST_AGAIN = 8;
  private static final int PATIENCE = 2;

  private Search() {}

  /**
   * A minimum.
   *
   * @param p all parameters
   * @param value there
   * @param iterations of all simplices
   * @param evaluations of the quality
   * @param converged whether the last simplex ended by itself, and not at a barrier
   */
  record Minimum(double[] p, double value, int iterations, int evaluations, boolean converged) {}

  /** From everywhere, to the end. */
  static Minimum everywhere(Problem problem) {
    return everywhere(problem, MOST_AGAIN, FINE);
  }

  /**
   * From everywhere, as far as an error needs it. A search from nearby would not do: it stays in
   * the dents of S' where it began, and errors come out at a third of the scatter.
   */
  static Minimum roughly(Problem problem) {
    return everywhere(problem, 2, COARSE);
  }

  private static Minimum everywhere(Problem problem, int times, double tolerance) {
    if (problem.unknowns().free().length == 0) {
      return nothingFree(problem);
    }
    NelderMead.Simplex best = null;
    int iterations = 0;
    for (double[] start : Starts.of(problem)) {
      NelderMead.Simplex end = descend(problem, start, FIRST_STEP, COARSE);
      iterations += end.iterations();
      if (best == null || end.value() < best.value()) {
        best = end;
      }
    }
    return refine(problem, problem.unknowns().outer(best.best()), iterations, times, tolerance);
  }

  private static Minimum refine(
      Problem problem, double[] start, int before, int times, double tolerance) {
    double[] p = start;
    double value = Double.POSITIVE_INFINITY;
    int iterations = before;
    boolean converged = false;
    double step = AGAIN_STEP;
    int idle = 0;
    for (int i = 0; i < times && idle < PATIENCE; i++) {
      NelderMead.Simplex end = descend(problem, p, i % 2 == 0 ? step : -step, tolerance);
      iterations += end.iterations();
      p = problem.unknowns().outer(end.best());
      converged = end.converged() && !Problem.isBarrier(end.value());
      idle = end.value() < value - 1e-4 * Math.abs(value) ? 0 : idle + 1;
      value = end.value();
      step *= 0.6;
    }
    return new Minimum(p, value, iterations, problem.evaluations(), converged);
  }

  private static NelderMead.Simplex descend(
      Problem problem, double[] start, double step, double tolerance) {
    Unknowns unknowns = problem.unknowns();
    double[] inner = unknowns.inner(start);
    double[] steps = new double[inner.length];
    Arrays.fill(steps, step);
    return new NelderMead(u -> problem.value(unknowns.outer(u)), tolerance, MOST)
        .minimise(NelderMead.around(inner, steps));
  }

  private static Minimum nothingFree(Problem problem) {
    double[] p = problem.unknowns().start();
    return new Minimum(p, problem.value(p), 1, problem.evaluations(), true);
  }
}
