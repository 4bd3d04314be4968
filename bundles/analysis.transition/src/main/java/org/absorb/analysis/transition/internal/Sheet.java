package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.absorb.model.figure.Role;
import org.absorb.model.value.Value;

/**
 * The groups of one figure with their colours: an ordered series where one number alone tells them
 * apart, else kinds. Kinds that come in several sizes each get a figure of their own, behind one
 * that has the largest of each.
 *
 * @param name of the figure
 * @param title what the groups share and other figures do not; may be empty
 */
record Sheet(String name, String title, List<Group> groups, List<Role> roles) {

  private static final String NAME = "transition";

  static List<Sheet> of(List<Group> groups) {
    Map<String, List<Group>> kinds = new LinkedHashMap<>();
    groups.forEach(
        group -> kinds.computeIfAbsent(group.names().kind(), kind -> new ArrayList<>()).add(group));
    boolean sizes = kinds.values().stream().anyMatch(sameKind -> sameKind.size() > 1);
    if (kinds.size() == 1 || !sizes) {
      return List.of(new Sheet(NAME, "", groups, roles(groups)));
    }
    List<Sheet> sheets = new ArrayList<>();
    List<Group> largest = kinds.values().stream().map(Sheet::largest).toList();
    sheets.add(new Sheet(NAME, "", largest, roles(largest)));
    for (Map.Entry<String, List<Group>> kind : kinds.entrySet()) {
      String name = NAME + "-" + sheets.size();
      sheets.add(new Sheet(name, kind.getKey(), kind.getValue(), roles(kind.getValue())));
    }
    return sheets;
  }

  private static Group largest(List<Group> sameKind) {
    return sameKind.stream().max(Comparator.comparingDouble(Sheet::particles)).orElseThrow();
  }

  private static double particles(Group group) {
    return group.settings().get(Group.PARTICLES) instanceof Value.Decimal number
        ? number.value().doubleValue()
        : 0;
  }

  private static List<Role> roles(List<Group> groups) {
    boolean series = groups.size() > 1 && isSeries(groups);
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      roles.add(series ? Role.ordered(i, groups.size()) : Role.kind(i));
    }
    return roles;
  }

  /** Whether a single path differs, and is a number: the groups are sorted by it. */
  private static boolean isSeries(List<Group> groups) {
    TreeSet<String> paths = new TreeSet<>();
    groups.forEach(group -> paths.addAll(group.settings().keySet()));
    List<String> differing =
        paths.stream()
            .filter(
                path ->
                    groups.stream()
                            .map(group -> Objects.toString(group.settings().get(path)))
                            .distinct()
                            .count()
                        > 1)
            .toList();
    return differing.size() == 1
        && groups.stream()
            .allMatch(group -> group.settings().get(differing.get(0)) instanceof Value.Decimal);
  }
}
