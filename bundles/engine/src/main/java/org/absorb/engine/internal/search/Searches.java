package org.absorb.engine.internal.search;

import org.absorb.engine.Options;
import org.absorb.engine.Strategy;
import org.absorb.engine.internal.Crew;
import org.absorb.engine.internal.space.Geometry;
import org.absorb.engine.internal.space.Packing;
import org.absorb.engine.internal.space.Particles;

/** Chooses how to search. */
public final class Searches {

  /** A box that a list fits only with a thinner skin than this is scanned. */
  private static final double THINNEST = 0.04;

  private Searches() {}

  /** The search that the options ask for, or the next slower one that fits the box. */
  public static Search of(Options options, Geometry geometry, Particles particles, Crew crew) {
    Packing packing = particles.packing;
    double shortest = 2 * geometry.half;
    if (options.strategy() == Strategy.BRUTE || !Grid.fits(packing, packing.reach)) {
      return new BruteSearch(geometry, particles, crew.size());
    }
    CellSearch cells = new CellSearch(particles, crew, shortest);
    double skin = Math.min(options.skin(), 0.999 * shortest / 3 - packing.reach);
    if (options.strategy() == Strategy.SCAN || skin < THINNEST || !ListSearch.fits(packing, skin)) {
      return cells;
    }
    ListSearch list = new ListSearch(particles, crew, skin);
    return options.strategy() == Strategy.LIST
        ? list
        : new AdaptiveSearch(list, cells, packing.limit(skin / 2));
  }
}
