package org.absorb.analysis.equivalence.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.absorb.measure.Kind;
import org.absorb.measure.landscape.Traits;
import org.absorb.measure.motion.Path;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Component;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.potential.Potential;

/**
 * One dynamics: its replicas. What is measured is measured of those that were not absorbed.
 *
 * @param kind its runs and what they are called
 * @param moments of a step; empty where they are not known in closed form
 * @param linear whether the potential's force is one constant, so that moments are in diameters
 */
record Subject(Kind<Gathered> kind, Optional<Moments> moments, boolean linear) {

  static Subject of(Kind<Gathered> kind) {
    Gathered first = kind.members().get(0);
    Potential potential = first.run().potential();
    boolean linear = Traits.of(potential).linear();
    double f = linear ? force(potential) : 1;
    return new Subject(kind, Moments.of(first.run().specification(), f), linear);
  }

  private static double force(Potential potential) {
    double[] f = new double[1];
    potential.force(new double[] {0.5}, new double[] {1}, 1, f);
    return f[0];
  }

  List<Gathered> alive() {
    return kind.members().stream().filter(Gathered::survived).toList();
  }

  List<String> ids() {
    return kind.members().stream().map(member -> member.run().id().hex()).toList();
  }

  String name() {
    return kind.names().plain();
  }

  String scheme() {
    return specification().dynamics().type();
  }

  private Specification specification() {
    return kind.members().get(0).run().specification();
  }

  /**
   * What a factor is drawn for: {@code particle}, each of the {@code ends}, or the {@code pair}.
   */
  String drawnFor() {
    return scheme().endsWith("particlewise")
        ? "particle"
        : scheme().endsWith(".nonreciprocal") || scheme().endsWith(".correlated") ? "ends" : "pair";
  }

  /** Whether moments can be compared: forces are the same at every distance. */
  boolean sharesForce(Subject other) {
    Component mine = specification().potential();
    return linear && other.linear || mine.equals(other.specification().potential());
  }

  /**
   * A quantity with its error over replicas; of a single one from blocks of its log, where it comes
   * from there.
   *
   * @param step at which displacements are taken
   */
  Estimate of(Measure measure, long step) {
    List<Gathered> alive = alive();
    return alive.size() == 1
        ? alive.get(0).of(measure, step)
        : Estimate.of(
            alive.stream().mapToDouble(member -> member.of(measure, step).mean()).toArray());
  }

  /** The steps of which all replicas know their displacement. */
  Set<Long> steps() {
    Set<Long> common = null;
    for (Gathered member : alive()) {
      Set<Long> known = member.path().map(Path::msd).map(msd -> msd.keySet()).orElse(Set.of());
      if (common == null) {
        common = new TreeSet<>(known);
      } else {
        common.retainAll(known);
      }
    }
    return common == null ? Set.of() : common;
  }

  /** S(k) of a shell over the replicas that have a frame. */
  Estimate factor(int shell) {
    return Estimate.of(
        alive().stream()
            .filter(member -> member.factor().length > shell)
            .mapToDouble(member -> member.factor()[shell])
            .toArray());
  }
}
