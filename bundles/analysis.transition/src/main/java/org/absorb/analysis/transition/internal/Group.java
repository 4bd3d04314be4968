package org.absorb.analysis.transition.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Runs that differ in nothing but packing fraction and replica (and in how long and from what seed
 * they ran), judged.
 *
 * @param settings every setting they share, by its path
 * @param names what they are called
 * @param of scheme, kick, batch fraction, particles and what else tells the group from others, as
 *     paths and values
 * @param cells by ascending packing fraction
 * @param point where activity begins
 */
record Group(
    SortedMap<String, Value> settings,
    Names names,
    Tree of,
    List<MeasuredCell> cells,
    CriticalPoint point) {

  /**
   * What a group is called, with symbols between dollar signs.
   *
   * @param label what tells it from the other groups
   * @param kind the same without the number of particles
   * @param scheme the scheme's name
   * @param details kick, batch fraction, particles and what else differs
   */
  record Names(String label, String kind, String scheme, String details) {}

  static final String PACKING_FRACTION = "system.packingFraction";
  static final String PARTICLES = "system.particles";

  Group {
    settings = new TreeMap<>(settings);
    cells = List.copyOf(cells);
  }

  String label() {
    return names.label();
  }

  List<MeasuredRun> runs() {
    return cells.stream().flatMap(cell -> cell.runs().stream()).toList();
  }

  Tree of(MeasuredCell cell) {
    return of.with(PACKING_FRACTION, Value.of(cell.packingFraction()));
  }
}
