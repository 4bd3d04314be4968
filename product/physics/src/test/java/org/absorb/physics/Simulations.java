package org.absorb.physics;

import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.State;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;

/** Simulations of the dynamics under test, from documents. */
final class Simulations {

  private static final Resolver RESOLVER = new Resolver(BuiltIn.CATALOG);

  private Simulations() {}

  /**
   * @param dynamics in JSON
   * @param system in JSON
   */
  static Specification specification(String dynamics, String system, long seed) {
    return RESOLVER.resolve(
        (Tree)
            JsonText.read(
                "{\"dynamics\":" + dynamics + ",\"system\":" + system + ",\"seed\":" + seed + "}"));
  }

  /** Not moved yet; the caller closes it. */
  static Simulation start(Specification specification, int replica) {
    return Simulation.start(Models.of(specification, replica, BuiltIn.CATALOG), Options.DEFAULT);
  }

  /** The configuration after so many steps of seed 5. */
  static State after(int steps, String dynamics, String system) {
    try (Simulation simulation = start(specification(dynamics, system, 5), 0)) {
      simulation.advance(steps);
      return simulation.state();
    }
  }
}
