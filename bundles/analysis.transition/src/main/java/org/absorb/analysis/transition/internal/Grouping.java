package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** Sorts runs into groups and cells, and names the groups by what tells them apart. */
final class Grouping {

  private Grouping() {}

  /** Groups in an order that depends on their settings only. */
  static List<Group> of(Collection<MeasuredRun> runs, TransitionParameters parameters) {
    Map<SortedMap<String, Value>, List<MeasuredRun>> members = new LinkedHashMap<>();
    for (MeasuredRun run : runs) {
      members.computeIfAbsent(settings(run), settings -> new ArrayList<>()).add(run);
    }
    List<String> differing = differing(members.keySet());
    List<SortedMap<String, Value>> order = new ArrayList<>(members.keySet());
    order.sort((a, b) -> compare(a, b, differing));
    return order.stream()
        .map(settings -> group(settings, members.get(settings), differing, parameters))
        .toList();
  }

  private static Group group(
      SortedMap<String, Value> settings,
      List<MeasuredRun> runs,
      List<String> differing,
      TransitionParameters parameters) {
    Map<Double, List<MeasuredRun>> byFraction = new TreeMap<>();
    runs.stream()
        .sorted(Comparator.comparing(MeasuredRun::id))
        .forEach(
            run ->
                byFraction
                    .computeIfAbsent(run.packingFraction(), phi -> new ArrayList<>())
                    .add(run));
    List<MeasuredCell> cells =
        byFraction.entrySet().stream()
            .map(cell -> MeasuredCell.of(cell.getKey(), cell.getValue()))
            .toList();
    List<String> kinds = differing.stream().filter(path -> !path.equals(Group.PARTICLES)).toList();
    List<String> telling =
        Stream.concat(Naming.ALWAYS.stream(), differing.stream())
            .distinct()
            .sorted(Naming.ORDER)
            .toList();
    Tree of = Tree.EMPTY;
    for (String path : telling) {
      of = settings.containsKey(path) ? of.with(path, settings.get(path)) : of;
    }
    Group.Names names =
        new Group.Names(
            Naming.label(settings, differing),
            Naming.label(settings, kinds),
            Naming.scheme(settings),
            Naming.details(settings, telling));
    return new Group(settings, names, of, cells, CriticalPoint.of(cells, parameters.threshold()));
  }

  /** Every setting that decides the physics, but the packing fraction and the seed. */
  static SortedMap<String, Value> settings(MeasuredRun run) {
    Tree physics = run.specification().physics();
    SortedMap<String, Value> settings = new TreeMap<>();
    flatten("system", physics.tree("system"), settings);
    flatten("dynamics", physics.tree("dynamics"), settings);
    flatten("plugins", physics.tree("plugins"), settings);
    settings.remove(Group.PACKING_FRACTION);
    return settings;
  }

  private static void flatten(String path, Tree tree, SortedMap<String, Value> settings) {
    for (Map.Entry<String, Value> field : tree.fields().entrySet()) {
      // an id of a plugin has dots of its own: it stays one step
      String here = path + "." + field.getKey();
      if (field.getValue() instanceof Tree inner && !inner.fields().isEmpty()) {
        flatten(here, inner, settings);
      } else {
        settings.put(here, field.getValue());
      }
    }
  }

  /**
   * The paths at which settings differ. What only some schemes have counts where it differs among
   * these; kick size, learning rate and batch fraction always.
   */
  private static List<String> differing(Collection<SortedMap<String, Value>> groups) {
    return groups.stream()
        .flatMap(settings -> settings.keySet().stream())
        .distinct()
        .filter(
            path ->
                groups.stream()
                        .filter(
                            settings -> Naming.ALWAYS.contains(path) || settings.containsKey(path))
                        .map(settings -> Objects.toString(settings.get(path)))
                        .distinct()
                        .count()
                    > 1)
        .sorted(Naming.ORDER)
        .toList();
  }

  private static int compare(
      SortedMap<String, Value> a, SortedMap<String, Value> b, List<String> differing) {
    for (String path : differing) {
      Value x = a.get(path);
      Value y = b.get(path);
      int order =
          x instanceof Value.Decimal p && y instanceof Value.Decimal q
              ? p.value().compareTo(q.value())
              : Naming.text(x).compareTo(Naming.text(y));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
