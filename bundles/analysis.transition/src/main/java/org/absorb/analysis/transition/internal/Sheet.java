package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  static List<Sheet> of(List<Group> groups) {
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
