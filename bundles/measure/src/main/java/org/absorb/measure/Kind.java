package org.absorb.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.RunData;

/**
 * Runs that differ in nothing but the paths that are free, and in replica, seed and length. With no
 * path free it is a cell.
 *
 * @param <T> a run, measured in some way
 * @param settings every setting they share, by its path
 * @param names what they are called
 * @param of scheme, kick, batch fraction, particles and what else tells them from other kinds, as
 *     paths and values
 * @param members by id
 */
public record Kind<T>(SortedMap<String, Value> settings, Names names, Tree of, List<T> members) {

  /**
   * What runs are called, with symbols between dollar signs.
   *
   * @param label what tells them from the other kinds
   * @param sizeless the same without the number of particles
   * @param scheme the scheme's name
   * @param details kick, batch fraction, particles and what else differs
   */
  public record Names(String label, String sizeless, String scheme, String details) {

    /** The label as plain text. */
    public String plain() {
      return Naming.plain(label);
    }
  }

  public Kind {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    members = List.copyOf(members);
  }

  /**
   * Sorts runs into kinds, in an order that depends on their settings only.
   *
   * @param run the run of a member
   * @param free paths that may differ within a kind: {@link Settings#PACKING_FRACTION}
   */
  public static <T> List<Kind<T>> of(
      Collection<T> members, Function<T, RunData> run, Set<String> free) {
    Map<SortedMap<String, Value>, List<T>> sorted = new LinkedHashMap<>();
    members.stream()
        .sorted(Comparator.comparing(member -> run.apply(member).id().hex()))
        .forEach(
            member ->
                sorted
                    .computeIfAbsent(
                        Settings.of(run.apply(member).specification(), free),
                        settings -> new ArrayList<>())
                    .add(member));
    List<String> differing = Settings.differing(sorted.keySet());
    List<SortedMap<String, Value>> order = new ArrayList<>(sorted.keySet());
    order.sort((a, b) -> compare(a, b, differing));
    return order.stream().map(settings -> kind(settings, sorted.get(settings), differing)).toList();
  }

  /** What tells a part of the kind from the rest: {@code of} with one more path. */
  public Tree of(String path, double value) {
    return of.with(path, Value.of(value));
  }

  private static <T> Kind<T> kind(
      SortedMap<String, Value> settings, List<T> members, List<String> differing) {
    List<String> sizeless =
        differing.stream().filter(path -> !path.equals(Settings.PARTICLES)).toList();
    List<String> telling =
        Stream.concat(Naming.ALWAYS.stream(), differing.stream())
            .distinct()
            .sorted(Naming.ORDER)
            .toList();
    Tree of = Tree.EMPTY;
    for (String path : telling) {
      of = settings.containsKey(path) ? of.with(path, settings.get(path)) : of;
    }
    Names names =
        new Names(
            Naming.label(settings, differing),
            Naming.label(settings, sizeless),
            Naming.scheme(settings),
            Naming.details(settings, telling));
    return new Kind<>(settings, names, of, members);
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
