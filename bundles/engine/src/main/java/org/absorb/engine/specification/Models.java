package org.absorb.engine.specification;

import java.util.stream.IntStream;
import org.absorb.engine.Model;
import org.absorb.engine.Radii;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.run.Seeds;
import org.absorb.spi.system.Box;

/** Makes a specification's objects from the plugins that are installed. */
public final class Models {

  private Models() {}

  /**
   * What the engine runs for one replica.
   *
   * @throws org.absorb.model.parameter.BadInputException if a plugin is not installed
   * @throws IllegalArgumentException with one sentence, if this version cannot compute it
   * @throws org.absorb.engine.SimulationException if a plugin fails
   */
  public static Model of(Specification specification, int replica, Catalog catalog) {
    return of(specification, 0, replica, catalog);
  }

  /**
   * The same of one stage: its dynamics, with the seeds of the whole run.
   *
   * @param stage 0 for the first
   */
  public static Model of(Specification specification, int stage, int replica, Catalog catalog) {
    SystemSettings system = specification.system();
    Specification under = specification.under(specification.allDynamics().get(stage));
    DynamicsSettings motion = under.motion();
    Seeds seeds = Seeds.of(specification, replica);
    Radii radii = radii(specification, seeds, catalog);
    return new Model(
        Model.box(system.boxRatios(), radii, system.packingFraction()),
        radii,
        catalog.make(Kind.SCHEME, under.scheme()),
        under.dynamics().type(),
        catalog.make(Kind.POTENTIAL, under.potential()),
        under.potential().type(),
        catalog.make(Kind.INITIAL, system.initial()),
        system.initial().type(),
        motion.thermalNoise(),
        motion.displacementCap(),
        seeds);
  }

  /** Whether a configuration without overlaps stays as it is for ever, in every stage. */
  public static boolean absorbing(Specification specification, int replica, Catalog catalog) {
    return IntStream.range(0, specification.allDynamics().size())
        .allMatch(stage -> of(specification, stage, replica, catalog).absorbing());
  }

  /**
   * The radii of one replica.
   *
   * @throws IllegalArgumentException with one sentence, if so many cannot be had
   * @throws org.absorb.engine.SimulationException if a plugin fails
   */
  public static Radii radii(Specification specification, int replica, Catalog catalog) {
    return radii(specification, Seeds.of(specification, replica), catalog);
  }

  /** The box of one replica: it follows from the packing fraction and from the radii. */
  public static Box box(Specification specification, int replica, Catalog catalog) {
    SystemSettings system = specification.system();
    return Model.box(
        system.boxRatios(), radii(specification, replica, catalog), system.packingFraction());
  }

  private static Radii radii(Specification specification, Seeds seeds, Catalog catalog) {
    SystemSettings system = specification.system();
    return Radii.draw(
        catalog.make(Kind.RADII, system.radii()),
        system.radii().type(),
        system.particles(),
        seeds.start());
  }
}
