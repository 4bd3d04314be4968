package org.absorb.analysis.transport.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** The numbers of cells, and the ratios of schemes at the same matched kick. */
final class Values {

  private static final String PLAIN = "1";

  private Values() {}

  static List<Quantity> of(CellTransport cell, long step, TransportParameters parameters) {
    Tree of = cell.kind().of();
    List<Quantity> values = new ArrayList<>();
    if (!cell.start().isEmpty()) {
      Tree at = of.with("step", Value.of(step));
      values.add(quantity("msd", at, cell.start().at(step), "D^2"));
    }
    cell.exponent().ifPresent(exponent -> values.add(quantity("exponent", of, exponent, PLAIN)));
    cell.diffusion()
        .ifPresent(
            diffusion -> {
              values.add(quantity("diffusion", of, diffusion, "D^2/step"));
              double time = cell.timeOfStep(TransportParameters.Clock.NATURAL);
              if (parameters.clock() == TransportParameters.Clock.NATURAL && time > 0) {
                values.add(quantity("naturalDiffusion", of, over(diffusion, time), "D^2"));
              }
            });
    double kick = cell.matchedKick();
    if (kick > 0) {
      values.add(new Quantity("matchedKick", of, kick, 0, "D"));
    }
    values.add(new Quantity("runs", of, cell.kind().members().size(), 0, PLAIN));
    values.add(new Quantity("absorbed", of, cell.absorbed(), 0, PLAIN));
    return values;
  }

  /** {@code msdRatio} of every scheme to the reference, where there is one with kicks alike. */
  static List<Quantity> ratios(List<KickCurve> curves, TransportParameters parameters) {
    List<Quantity> values = new ArrayList<>();
    Optional<KickCurve> reference = reference(curves, parameters);
    for (KickCurve curve : curves) {
      for (int i = 0; i < curve.kick().length && reference.isPresent(); i++) {
        Estimate ratio = curve.ratio(i, reference.get());
        if (curve != reference.get() && Double.isFinite(ratio.mean())) {
          values.add(quantity("msdRatio", curve.cells().get(i).kind().of(), ratio, PLAIN));
        }
      }
    }
    return values;
  }

  /** The scheme that others are compared with. */
  static Optional<KickCurve> reference(List<KickCurve> curves, TransportParameters parameters) {
    return curves.stream()
        .filter(
            curve ->
                curve
                    .cells()
                    .get(0)
                    .kind()
                    .members()
                    .get(0)
                    .run()
                    .specification()
                    .dynamics()
                    .type()
                    .equals(parameters.reference()))
        .findFirst();
  }

  private static Estimate over(Estimate estimate, double by) {
    return new Estimate(estimate.mean() / by, estimate.error() / by, estimate.count());
  }

  private static Quantity quantity(String name, Tree of, Estimate estimate, String unit) {
    return new Quantity(name, of, estimate.mean(), estimate.error(), unit);
  }
}
