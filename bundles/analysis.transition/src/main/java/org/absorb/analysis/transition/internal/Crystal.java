package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.order.BondOrder;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.run.Frame;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.RunData;

/**
 * Whether packings at phi_c have crystallised: bond order in the last states of the runs at both
 * ends of the bracket.
 *
 * @param order q_6 averaged over a particle and its neighbours (|psi_6| in two dimensions)
 * @param crystalline the part of the particles that are crystalline
 * @param runs their ids
 */
record Crystal(Estimate order, Estimate crystalline, List<String> runs) {

  /** A random packing has about one crystalline particle in a hundred. */
  private static final double PART = 0.1;

  Crystal {
    runs = List.copyOf(runs);
  }

  /** Empty without a bracket, without last states, and beyond three dimensions. */
  static Optional<Crystal> of(Group group) {
    List<BondOrder> orders = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Stream.of(group.point().below(), group.point().above())
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(cell -> cell.runs().stream())
        .map(MeasuredRun::run)
        .filter(Crystal::isKnown)
        .forEach(
            run -> {
              Frame last = run.frame(run.frames().get(run.frames().size() - 1));
              orders.add(BondOrder.of(last, BondOrder.reach(last)));
              ids.add(run.id().hex());
            });
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Crystal(
            Estimate.of(orders.stream().mapToDouble(BondOrder::averaged).toArray()),
            Estimate.of(orders.stream().mapToDouble(BondOrder::crystalline).toArray()),
            ids));
  }

  private static boolean isKnown(RunData run) {
    return BondOrder.isKnownIn(run.specification().system().dimension()) && !run.frames().isEmpty();
  }

  boolean isOne() {
    return crystalline.mean() > PART;
  }

  List<Quantity> values(Group group) {
    return List.of(
        new Quantity("bondOrder", group.of(), order.mean(), order.error(), "1"),
        new Quantity("crystalline", group.of(), crystalline.mean(), crystalline.error(), "1"));
  }
}
