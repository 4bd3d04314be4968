package org.absorb.runner.forecast;

import java.util.Arrays;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.SystemSettings;

/**
 * A small system of the same physics and density: its activity falls as that of the large one,
 * until fluctuations end it, and in a moment it gets much further.
 */
final class Twin {

  private static final int FEWEST = 400;

  /** Diameters that its box is long at least: in less, particles meet their own images. */
  private static final double SHORTEST = 4;

  /** A cell not so many times as large is tried by itself. */
  private static final int WORTHWHILE = 2;

  private Twin() {}

  /**
   * The twin of a cell; none if the cell is small itself.
   *
   * @throws IllegalArgumentException or {@link org.absorb.engine.SimulationException} if it cannot
   *     be made smaller: radii of a file are as many as they are
   */
  static Optional<Specification> of(Specification cell, Catalog catalog) {
    double most = cell.system().particles() / (double) WORTHWHILE;
    double particles = Math.max(FEWEST, Math.ceil(FEWEST * missing(cell, catalog)));
    return particles > most ? Optional.empty() : Optional.of(of(cell, (int) particles));
  }

  /** How many times as large as that of the fewest particles the box has to be. */
  private static double missing(Specification cell, Catalog catalog) {
    if (cell.system().particles() < FEWEST) {
      return 1;
    }
    double shortest =
        Arrays.stream(Models.box(of(cell, FEWEST), 0, catalog).lengths()).min().orElseThrow();
    return Math.pow(SHORTEST / shortest, cell.system().dimension());
  }

  private static Specification of(Specification cell, int particles) {
    SystemSettings system = cell.system();
    return new Specification(
        new SystemSettings(
            system.dimension(),
            particles,
            system.packingFraction(),
            system.box(),
            system.radii(),
            system.initial()),
        cell.dynamics(),
        cell.protocol(),
        cell.observe(),
        cell.seed(),
        cell.physicsVersions());
  }
}
