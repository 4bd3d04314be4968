package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.measure.Kind;
import org.absorb.measure.Roles;
import org.absorb.model.figure.Role;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;

/**
 * Cells of one curve: they differ in the batch alone and were annealed alike.
 *
 * @param label for the legend
 * @param role its colour
 */
record Family(String label, Role role, List<FlatCell> cells) {

  /** One or more of each kind: as many as there are ways in which its cells were annealed. */
  static List<Family> of(List<Kind<FlatCell>> kinds) {
    List<Role> roles = Roles.of(kinds);
    List<Family> families = new ArrayList<>();
    List<List<List<FlatCell>>> courses = kinds.stream().map(Family::courses).toList();
    boolean several = courses.stream().anyMatch(ways -> ways.size() > 1);
    for (int i = 0; i < kinds.size(); i++) {
      String label = kinds.get(i).names().label();
      List<List<FlatCell>> ways = courses.get(i);
      for (int w = 0; w < ways.size(); w++) {
        Role role = several ? Role.kind(families.size()) : roles.get(i);
        families.add(
            new Family(several ? told(label, ways, w) : label, role, List.copyOf(ways.get(w))));
      }
    }
    return families;
  }

  private static List<List<FlatCell>> courses(Kind<FlatCell> kind) {
    Map<List<Tree>, List<FlatCell>> ways = new LinkedHashMap<>();
    for (FlatCell cell : kind.members()) {
      ways.computeIfAbsent(cell.course(), course -> new ArrayList<>()).add(cell);
    }
    return List.copyOf(ways.values());
  }

  /** By the last learning rate where that tells it from the others, else by its number. */
  private static String told(String label, List<List<FlatCell>> ways, int way) {
    double rate = ways.get(way).get(0).finalRate();
    long alike = ways.stream().filter(other -> other.get(0).finalRate() == rate).count();
    return alike == 1
        ? Words.get("label.annealed", label, Numbers.exact(rate))
        : Words.get("label.course", label, way + 1);
  }
}
