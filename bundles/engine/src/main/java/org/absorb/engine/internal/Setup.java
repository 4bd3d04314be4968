package org.absorb.engine.internal;

import org.absorb.engine.internal.space.Geometry;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.Selection;

/**
 * What stays the same during a run: the box, the law, the plugins and the names to blame them by.
 *
 * @param thermal standard deviation of the thermal noise on each axis, in diameters; 0 for none
 * @param cap the farthest that a pair or particle is moved in a step, in diameters; 0 for no cap
 * @param seed of the noise
 */
public record Setup(
    Geometry geometry,
    Scheme scheme,
    String schemeId,
    Law law,
    Potential potential,
    String potentialId,
    double thermal,
    double cap,
    long seed) {

  /** Whether moves are limited. */
  public boolean capped() {
    return cap > 0;
  }

  /** Whether every particle moves by a thermal noise. */
  public boolean warm() {
    return thermal > 0;
  }

  /** Whether pushes are limited pair by pair, which keeps the centre of mass; else by particle. */
  public boolean capsPairs() {
    return capped() && law.reciprocal();
  }

  /** Whether particles are moved in blocks of particles, by their summed forces. */
  public boolean movesParticles() {
    return law.kind() == Kind.PARTICLE || law.kind() == Kind.KICK && law.reach() != Reach.PAIR_ENDS;
  }

  /** Whether every particle moves, overlapping or not. */
  public boolean movesAll() {
    return law.reach() == Reach.EVERY;
  }

  /** Whether the scheme is asked about pairs. */
  public boolean asksPairs() {
    return !movesParticles() || law.weighted();
  }

  public boolean selects(Selection.Of what) {
    return law.selection() != null && law.selection().of() == what;
  }

  /** Whether a step needs to know which particles overlap. */
  public boolean marks() {
    return movesParticles() && !movesAll() || selects(Selection.Of.PARTICLES);
  }
}
