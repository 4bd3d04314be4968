package org.absorb.analysis.fss.internal.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Runs that differ in nothing but packing fraction, number of particles and replica (and in how
 * long and from what seed they ran).
 *
 * @param settings every setting they share, by its path
 * @param of scheme, kick and what else tells it from other sweeps, as paths and values
 * @param cells by number of particles and packing fraction
 */
public record Sweep(SortedMap<String, Value> settings, Tree of, List<MeasuredCell> cells) {

  public static final String PACKING_FRACTION = "system.packingFraction";
  public static final String PARTICLES = "system.particles";

  private static final List<String> ALWAYS =
      List.of(
          "dynamics.type", "dynamics.kickSize", "dynamics.learningRate", "dynamics.batchFraction");

  /** Sorts runs into sweeps, in an order that depends on their settings only. */
  public static List<Sweep> of(List<MeasuredRun> runs) {
    Map<String, SortedMap<String, Value>> settings = new TreeMap<>();
    Map<String, List<MeasuredRun>> members = new LinkedHashMap<>();
    for (MeasuredRun run : runs) {
      SortedMap<String, Value> mine = settings(run);
      String key = CanonicalJson.write(new Tree(mine));
      settings.put(key, mine);
      members.computeIfAbsent(key, k -> new ArrayList<>()).add(run);
    }
    Set<String> telling = telling(settings.values().stream().toList());
    return settings.entrySet().stream()
        .map(
            sweep ->
                new Sweep(
                    sweep.getValue(),
                    of(sweep.getValue(), telling),
                    cells(members.get(sweep.getKey()))))
        .toList();
  }

  public int dimension() {
    return settings.get("system.dimension") instanceof Value.Decimal d ? d.value().intValue() : 3;
  }

  public List<MeasuredRun> runs() {
    return cells.stream().flatMap(cell -> cell.runs().stream()).toList();
  }

  /** What it is called: bro.pairwise, kickSize 0.1. */
  public String label() {
    return of.fields().entrySet().stream()
        .map(
            field -> {
              String value =
                  field.getValue() instanceof Value.Text text
                      ? text.value()
                      : CanonicalJson.write(field.getValue());
              String key = field.getKey().substring(field.getKey().lastIndexOf('.') + 1);
              return key.equals("type") ? value : key + " " + value;
            })
        .collect(Collectors.joining(", "));
  }

  private static List<MeasuredCell> cells(List<MeasuredRun> runs) {
    Map<List<Double>, List<MeasuredRun>> byPoint = new LinkedHashMap<>();
    for (MeasuredRun run : runs) {
      var system = run.run().specification().system();
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
                    point.getKey().get(0).intValue(),
                    point.getKey().get(1),
                    point.getValue().stream()
                        .sorted(Comparator.comparing(run -> run.run().id().hex()))
                        .toList()))
        .sorted(
            Comparator.comparingInt(MeasuredCell::particles)
                .thenComparingDouble(MeasuredCell::packingFraction))
        .toList();
  }

  /** Every setting that decides the physics, but packing fraction, particles and seed. */
  private static SortedMap<String, Value> settings(MeasuredRun run) {
    Tree physics = run.run().specification().physics();
    SortedMap<String, Value> settings = new TreeMap<>();
    for (String part : List.of("system", "dynamics", "plugins")) {
      flatten(part, physics.tree(part), settings);
    }
    settings.remove(PACKING_FRACTION);
    settings.remove(PARTICLES);
    return settings;
  }

  private static void flatten(String path, Tree tree, SortedMap<String, Value> settings) {
    for (Map.Entry<String, Value> field : tree.fields().entrySet()) {
      String here = path + "." + field.getKey();
      if (field.getValue() instanceof Tree inner && !inner.fields().isEmpty()) {
        flatten(here, inner, settings);
      } else {
        settings.put(here, field.getValue());
      }
    }
  }

  /** Scheme, kick and batch fraction, and what differs. */
  private static Set<String> telling(List<SortedMap<String, Value>> sweeps) {
    Set<String> telling = new TreeSet<>(ALWAYS);
    sweeps.stream()
        .flatMap(settings -> settings.keySet().stream())
        .distinct()
        .filter(path -> !path.startsWith("plugins."))
        .filter(
            path ->
                sweeps.stream()
                        .map(settings -> Objects.toString(settings.get(path)))
                        .distinct()
                        .count()
                    > 1)
        .forEach(telling::add);
    return telling;
  }

  private static Tree of(SortedMap<String, Value> settings, Set<String> telling) {
    Tree of = Tree.EMPTY;
    for (String path : ALWAYS) {
      of = settings.containsKey(path) ? of.with(path, settings.get(path)) : of;
    }
    for (String path : telling) {
      of = settings.containsKey(path) ? of.with(path, settings.get(path)) : of;
    }
    return of;
  }
}
