package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.measure.Kind;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Roles;
import org.absorb.measure.Settings;
import org.absorb.model.figure.Role;

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

  /** More curves in one panel cannot be told apart. */
  private static final int MOST = 8;

  static List<Sheet> of(List<Group> groups, TransitionParameters parameters) {
    List<Sheet> families = groups.size() > MOST ? families(groups, parameters) : List.of();
    return families.size() > 1 ? families : kinds(groups);
  }

  /** One for each dynamics of all its kicks; none where some have nothing but one. */
  private static List<Sheet> families(List<Group> groups, TransitionParameters parameters) {
    Set<String> free =
        Set.of(Settings.PACKING_FRACTION, Settings.KICK_SIZE, Settings.LEARNING_RATE);
    List<Kind<Group>> families =
        Kind.of(groups, group -> group.runs().get(0).run(), free).stream().toList();
    if (families.stream().anyMatch(family -> family.members().size() == 1)) {
      return List.of();
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Kind<Group> family : families) {
      List<MeasuredRun> runs =
          family.members().stream().flatMap(group -> group.runs().stream()).toList();
      List<Group> named = Group.of(runs, parameters);
      String name = NAME + "-" + (sheets.size() + 1);
      sheets.add(new Sheet(name, family.names().label(), named, roles(named)));
    }
    return sheets;
  }

  private static List<Sheet> kinds(List<Group> groups) {
    Map<String, List<Group>> kinds = new LinkedHashMap<>();
    groups.forEach(
        group ->
            kinds
                .computeIfAbsent(group.kind().names().sizeless(), kind -> new ArrayList<>())
                .add(group));
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
    return sameKind.stream()
        .max(
            Comparator.comparingDouble(
                group -> Settings.number(group.kind().settings(), Settings.PARTICLES)))
        .orElseThrow();
  }

  private static List<Role> roles(List<Group> groups) {
    return Roles.of(groups.stream().map(Group::kind).toList());
  }
}
