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
import java.util.stream.Collectors;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** Sorts runs into groups and cells, and names the groups by what tells them apart. */
final class Grouping {

  private static final String SCHEME = "dynamics.type";

  /** The order in which labels name settings; all others follow by name, the number of particles last. */
  private static final List<String> ORDER = List.of(SCHEME, "dynamics.kickSize", "dynamics.learningRate", "dynamics.batchFraction", "dynamics.batch");

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
    return order.stream().map(settings -> group(settings, members.get(settings), differing, parameters)).toList();
  }

  private static Group group(SortedMap<String, Value> settings, List<MeasuredRun> runs, List<String> differing, TransitionParameters parameters) {
    Map<Double, List<MeasuredRun>> byFraction = new TreeMap<>();
    runs.stream().sorted(Comparator.comparing(MeasuredRun::id)).forEach(run -> byFraction.computeIfAbsent(run.packingFraction(), phi -> new ArrayList<>()).add(run));
    List<MeasuredCell> cells = byFraction.entrySet().stream().map(cell -> MeasuredCell.of(cell.getKey(), cell.getValue())).toList();
    Tree of = Tree.EMPTY.with(SCHEME, settings.get(SCHEME));
    for (String path : differing) {
      of = settings.containsKey(path) ? of.with(path, settings.get(path)) : of;
    }
    List<String> kinds = differing.stream().filter(path -> !path.equals(Group.PARTICLES)).toList();
    return new Group(settings, label(settings, differing), label(settings, kinds), of, cells, CriticalPoint.of(cells, parameters.threshold()));
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

  /** The paths at which settings differ; a plugin's version only where both use the plugin. */
  private static List<String> differing(Collection<SortedMap<String, Value>> groups) {
    return groups.stream()
        .flatMap(settings -> settings.keySet().stream())
        .distinct()
        .filter(path -> groups.stream().filter(settings -> !path.startsWith("plugins.") || settings.containsKey(path)).map(settings -> Objects.toString(settings.get(path))).distinct().count() > 1)
        .sorted(Comparator.comparingInt(Grouping::rank).thenComparing(path -> path))
        .toList();
  }

  private static int rank(String path) {
    int rank = ORDER.indexOf(path);
    return rank >= 0 ? rank : path.equals(Group.PARTICLES) ? ORDER.size() + 1 : ORDER.size();
  }

  private static int compare(SortedMap<String, Value> a, SortedMap<String, Value> b, List<String> differing) {
    for (String path : differing) {
      Value x = a.get(path);
      Value y = b.get(path);
      int order = x instanceof Value.Decimal p && y instanceof Value.Decimal q ? p.value().compareTo(q.value()) : text(x).compareTo(text(y));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String label(SortedMap<String, Value> settings, List<String> paths) {
    List<String> shown = paths.isEmpty() ? List.of(SCHEME) : paths;
    String label = shown.stream().filter(settings::containsKey).map(path -> part(path, settings.get(path))).collect(Collectors.joining(", "));
    return label.isEmpty() ? text(settings.get(SCHEME)) : label;
  }

  /** One setting in words: a scheme's name, a symbol and its value, or the last step and its value. */
  private static String part(String path, Value value) {
    String written = value instanceof Value.Decimal number ? Numbers.number(number.value()) : text(value);
    if (path.endsWith(".type")) {
      return Words.find("name." + written).orElse(written);
    }
    return Words.find("symbol." + path, written).orElseGet(() -> Words.get("setting", path.substring(path.lastIndexOf('.') + 1), written));
  }

  private static String text(Value value) {
    return value == null ? "" : value instanceof Value.Text text ? text.value() : CanonicalJson.write(value);
  }
}
