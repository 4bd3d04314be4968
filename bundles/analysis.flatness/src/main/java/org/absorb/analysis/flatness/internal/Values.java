package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.absorb.analysis.flatness.internal.Measurement.Curvature;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * The numbers of a cell. At the main width, and with {@code sigma} at those of the scan: flatness
 * dV/U_0, flatnessPerParticle dV/(N U_0), flatnessOverSigma2 dV/(N U_0 sigma~^2); at the main width
 * the first by draws; hessianTrace, the same from random vectors and per particle, and
 * hessianLargestEigenvalue, in U_0/D^2; learning rate and that times the batch fraction; how many
 * replicas. Errors are over replicas, that of flatnessSampled is the draws'.
 */
final class Values {

  private static final String PLAIN = "1";
  private static final String HESSIAN = "U_0/D^2";
  private static final String SIGMA = "sigma";

  private Values() {}

  static List<Quantity> of(FlatCell cell, FlatnessParameters parameters) {
    List<Quantity> values = new ArrayList<>();
    Tree of = cell.of();
    if (!Double.isNaN(cell.learningRate())) {
      double rate = cell.learningRate();
      values.add(new Quantity("learningRate", of, rate, 0, "D"));
      values.add(
          new Quantity("learningRateTimesBatchFraction", of, rate * cell.batchFraction(), 0, "D"));
    }
    values.add(new Quantity("replicas", of, cell.members().size(), 0, PLAIN));
    width(cell, of, parameters.sigma(), m -> m.what().flatness(), values);
    cell.sampled().ifPresent(drawn -> values.add(quantity("flatnessSampled", of, drawn, PLAIN)));
    hessian(cell, of, values);
    double[] scan = parameters.scan();
    for (int i = 0; i < scan.length; i++) {
      int at = i;
      Tree here = of.with(SIGMA, Value.of(scan[i]));
      width(cell, here, scan[i], m -> m.what().scan()[at], values);
    }
    return values;
  }

  private static void width(
      FlatCell cell,
      Tree of,
      double sigma,
      ToDoubleFunction<Measured> flatness,
      List<Quantity> values) {
    Estimate whole = cell.over(flatness);
    if (Double.isNaN(whole.mean())) {
      return;
    }
    Estimate each = cell.over(m -> flatness.applyAsDouble(m) / m.what().particles());
    double square = sigma * sigma;
    values.add(quantity("flatness", of, whole, PLAIN));
    values.add(quantity("flatnessPerParticle", of, each, PLAIN));
    values.add(
        new Quantity("flatnessOverSigma2", of, each.mean() / square, each.error() / square, PLAIN));
  }

  private static void hessian(FlatCell cell, Tree of, List<Quantity> values) {
    if (cell.members().stream().anyMatch(member -> member.what().curvature().isEmpty())) {
      return;
    }
    values.add(hessian("hessianTrace", cell, of, Curvature::trace));
    values.add(
        quantity(
            "hessianTracePerParticle",
            of,
            cell.over(m -> curvature(m).trace() / m.what().particles()),
            HESSIAN));
    values.add(hessian("hessianTraceHutchinson", cell, of, c -> c.random().mean()));
    values.add(hessian("hessianLargestEigenvalue", cell, of, c -> c.largest().value()));
  }

  private static Quantity hessian(
      String name, FlatCell cell, Tree of, ToDoubleFunction<Curvature> value) {
    return quantity(name, of, cell.over(m -> value.applyAsDouble(curvature(m))), HESSIAN);
  }

  private static Curvature curvature(Measured member) {
    Optional<Curvature> there = member.what().curvature();
    return there.orElseThrow();
  }

  private static Quantity quantity(String name, Tree of, Estimate estimate, String unit) {
    return new Quantity(name, of, estimate.mean(), estimate.error(), unit);
  }
}
