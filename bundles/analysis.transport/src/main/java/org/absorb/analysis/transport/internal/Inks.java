package org.absorb.analysis.transport.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.measure.Kind;
import org.absorb.measure.Roles;
import org.absorb.measure.Settings;
import org.absorb.model.figure.Role;

/**
 * Colours and labels of cells. More cells of several schemes than a palette tells apart have a
 * colour a scheme, which stands in the legend once.
 *
 * @param shared whether cells share colours
 * @param roles by cell
 * @param labels by cell; empty where another of its colour has one
 */
record Inks(boolean shared, List<Role> roles, List<String> labels) {

  private static final int TOLD_APART = 7;
  private static final Set<String> FREE =
      Set.of(Settings.KICK_SIZE, Settings.LEARNING_RATE, Settings.PACKING_FRACTION);

  static Inks of(List<CellTransport> cells) {
    List<Kind<CellTransport>> schemes =
        Kind.of(cells, cell -> cell.kind().members().get(0).run(), FREE);
    if (cells.size() <= TOLD_APART || schemes.size() == 1) {
      return new Inks(
          false,
          Roles.of(cells.stream().map(CellTransport::kind).toList()),
          cells.stream().map(CellTransport::label).toList());
    }
    List<Role> colours = Roles.of(schemes);
    Map<CellTransport, Role> role = new IdentityHashMap<>();
    Map<CellTransport, String> label = new IdentityHashMap<>();
    for (int s = 0; s < schemes.size(); s++) {
      for (CellTransport cell : schemes.get(s).members()) {
        role.put(cell, colours.get(s));
      }
      label.put(schemes.get(s).members().get(0), schemes.get(s).names().label());
    }
    List<String> labels = new ArrayList<>();
    cells.forEach(cell -> labels.add(label.getOrDefault(cell, "")));
    return new Inks(true, cells.stream().map(role::get).toList(), labels);
  }
}
