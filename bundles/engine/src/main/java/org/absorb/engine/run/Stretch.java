package org.absorb.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.absorb.engine.Model;
import org.absorb.engine.State;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Specification;

/**
 * A stage of a run: the part with one law of motion. The configuration at its first step is
 * measured, and moved, under its law.
 *
 * @param from its first step
 * @param until the first step of the next; {@link Long#MAX_VALUE} for the last
 * @param time the natural time at {@code from}
 * @param clock the natural time of a step; not-a-number where there is none
 */
record Stretch(long from, long until, double time, double clock, Model model) {

  /** The stages of a run, in order. */
  static List<Stretch> of(Specification specification, int replica, Catalog catalog) {
    List<Stretch> all = new ArrayList<>();
    var stages = specification.protocol().stages();
    long from = 0;
    double time = 0;
    for (int i = 0; i <= stages.size(); i++) {
      Model model = Models.of(specification, i, replica, catalog);
      long until = i < stages.size() ? stages.get(i).from() : Long.MAX_VALUE;
      double clock = clock(model);
      all.add(new Stretch(from, until, time, clock, model));
      time += clock * (until - from); // of the last stage it means nothing
      from = until;
    }
    return all;
  }

  private static double clock(Model model) {
    double clock = model.law().clock();
    return clock > 0 ? clock : Double.NaN;
  }

  /** The natural time at step {@code k}. */
  double timeAt(long k) {
    return time + clock * (k - from);
  }

  /**
   * A state as this stage begins with it: numbers that particles carry stay if the stage before had
   * the same, else they start at zero.
   */
  State take(State state, Stretch before) {
    List<String> numbers = model.law().state();
    return numbers.equals(before.model.law().state())
        ? state
        : new State(
            state.step(),
            state.position(),
            state.image(),
            new double[numbers.size()][state.particles()]);
  }
}
