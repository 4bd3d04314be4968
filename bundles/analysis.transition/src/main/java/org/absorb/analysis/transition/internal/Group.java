package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.absorb.measure.Kind;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Settings;
import org.absorb.model.value.Tree;

/**
 * Runs that differ in nothing but packing fraction and replica, judged.
 *
 * @param kind what they share
 * @param cells by ascending packing fraction
 * @param point where activity begins
 */
record Group(Kind<MeasuredRun> kind, List<MeasuredCell> cells, CriticalPoint point) {

  Group {
    cells = List.copyOf(cells);
  }

  /** Groups in an order that depends on their settings only. */
  static List<Group> of(Collection<MeasuredRun> runs, TransitionParameters parameters) {
    return Kind.of(runs, MeasuredRun::run, Set.of(Settings.PACKING_FRACTION)).stream()
        .map(kind -> of(kind, parameters))
        .toList();
  }

  private static Group of(Kind<MeasuredRun> kind, TransitionParameters parameters) {
    Map<Double, List<MeasuredRun>> byFraction = new TreeMap<>();
    kind.members()
        .forEach(
            run ->
                byFraction
                    .computeIfAbsent(run.packingFraction(), phi -> new ArrayList<>())
                    .add(run));
    List<MeasuredCell> cells =
        byFraction.entrySet().stream()
            .map(cell -> MeasuredCell.of(cell.getKey(), cell.getValue()))
            .toList();
    return new Group(kind, cells, CriticalPoint.of(cells, parameters.threshold()));
  }

  String label() {
    return kind.names().label();
  }

  List<MeasuredRun> runs() {
    return kind.members();
  }

  Tree of() {
    return kind.of();
  }

  Tree of(MeasuredCell cell) {
    return kind.of(Settings.PACKING_FRACTION, cell.packingFraction());
  }
}
