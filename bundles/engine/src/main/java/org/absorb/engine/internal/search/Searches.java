package org.absorb.engine.internal.search;

import org.absorb.engine.Options;
import org.absorb.engine.internal.Crew;
import org.absorb.engine.internal.Setup;
import org.absorb.engine.internal.space.Particles;

/** Chooses how to search. */
public final class Searches {

  private Searches() {}

  /** The search that the options ask for, or the one that fits the box. */
  public static Search of(Options options, Setup setup, Particles particles, Crew crew) {
    return new BruteSearch(setup.geometry(), particles, crew.size());
  }
}
