package org.absorb.analysis.fss.internal.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.measure.Kind;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Settings;
import org.absorb.model.value.Tree;

/**
 * Runs that differ in nothing but packing fraction, number of particles and replica.
 *
 * @param kind what they share
 * @param cells by number of particles and packing fraction
 */
public record Sweep(Kind<MeasuredRun> kind, List<MeasuredCell> cells) {

  public Sweep {
    cells = List.copyOf(cells);
  }

  /** Sorts runs into sweeps, in an order that depends on their settings only. */
  public static List<Sweep> of(List<MeasuredRun> runs) {
    Set<String> free = Set.of(Settings.PACKING_FRACTION, Settings.PARTICLES);
    return Kind.of(runs, MeasuredRun::run, free).stream()
        .map(kind -> new Sweep(kind, cells(kind.members())))
        .toList();
  }

  public int dimension() {
    return (int) Settings.number(kind.settings(), Settings.DIMENSION);
  }

  public List<MeasuredRun> runs() {
    return kind.members();
  }

  /** Scheme, kick and what else tells it from other sweeps, as paths and values. */
  public Tree of() {
    return kind.of();
  }

  private static List<MeasuredCell> cells(List<MeasuredRun> runs) {
    Map<List<Double>, List<MeasuredRun>> byPoint = new LinkedHashMap<>();
    for (MeasuredRun run : runs) {
      var system = run.specification().system();
      byPoint
          .computeIfAbsent(
              List.of((double) system.particles(), system.packingFraction()),
              key -> new ArrayList<>())
          .add(run);
    }
    return byPoint.entrySet().stream()
        .map(
            point ->
                new MeasuredCell(
                    point.getKey().get(0).intValue(), point.getKey().get(1), point.getValue()))
        .sorted(
            Comparator.comparingInt(MeasuredCell::particles)
                .thenComparingDouble(MeasuredCell::packingFraction))
        .toList();
  }
}
