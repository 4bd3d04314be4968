package org.absorb.spi.scheme;

import java.util.List;

/**
 * What a scheme declares about itself, once.
 *
 * @param kind what its factors belong to
 * @param reach whom a KICK moves; {@code null} for the other kinds
 * @param weighted whether a KICK of particles first gives every pair a factor (see {@link
 *     Scheme#fill})
 * @param state names of the numbers each particle carries from step to step: start at zero, stand
 *     in {@link Block#state}, are checkpointed and part of the state hash; only for blocks of
 *     particles
 * @param selection the m of M the engine makes; {@code null} for none
 * @param absorbing whether a configuration without overlaps stays as it is for ever (given {@link
 *     Scheme#quiet}); if not, stopping when absorbed is refused
 * @param clock how much natural time a step takes: the mean factor of a step, epsilon or alpha b_f;
 *     0 where the scheme has no natural clock
 * @param reciprocal whether the two ends of a pair are moved by the same, oppositely: the centre of
 *     mass stays, and a displacement cap limits pairs and not particles
 */
public record Law(
    Kind kind,
    Reach reach,
    boolean weighted,
    List<String> state,
    Selection selection,
    boolean absorbing,
    double clock,
    boolean reciprocal) {

  public Law {
    state = List.copyOf(state);
    if ((kind == Kind.KICK) != (reach != null)) {
      throw new IllegalArgumentException("a reach goes with KICK, and only with it");
    }
    boolean particles = kind == Kind.PARTICLE || kind == Kind.KICK && reach != Reach.PAIR_ENDS;
    if (weighted && !(kind == Kind.KICK && particles)) {
      throw new IllegalArgumentException("only a KICK of particles is weighted by pair factors");
    }
    if (!(clock >= 0 && clock < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a step takes a natural time of 0 or more, not " + clock);
    }
    if (reciprocal && particles) {
      throw new IllegalArgumentException("only a law of pairs is reciprocal");
    }
    if (!state.isEmpty() && !particles) {
      throw new IllegalArgumentException("only particles carry state");
    }
    if (selection != null && selection.of() == Selection.Of.PARTICLES && !particles) {
      throw new IllegalArgumentException("a scheme of pairs cannot select particles");
    }
  }

  /** A law without a natural clock. */
  public Law(
      Kind kind,
      Reach reach,
      boolean weighted,
      List<String> state,
      Selection selection,
      boolean absorbing) {
    this(kind, reach, weighted, state, selection, absorbing, 0, kind == Kind.PAIR);
  }

  /** A law of the kind, without state or selection, absorbing. */
  public static Law of(Kind kind) {
    return new Law(kind, null, false, List.of(), null, true);
  }

  /** A law of kicks, without state or selection, absorbing. */
  public static Law kick(Reach reach) {
    return new Law(Kind.KICK, reach, false, List.of(), null, true);
  }

  public Law withWeights() {
    return new Law(kind, reach, true, state, selection, absorbing, clock, reciprocal);
  }

  public Law withState(String... names) {
    return new Law(kind, reach, weighted, List.of(names), selection, absorbing, clock, reciprocal);
  }

  public Law withSelection(Selection chosen) {
    return new Law(kind, reach, weighted, state, chosen, absorbing, clock, reciprocal);
  }

  /** The same law, which goes on moving particles that do not overlap. */
  public Law restless() {
    return new Law(kind, reach, weighted, state, selection, false, clock, reciprocal);
  }

  /** The same law, a step of which takes so much natural time. */
  public Law withClock(double perStep) {
    return new Law(kind, reach, weighted, state, selection, absorbing, perStep, reciprocal);
  }

  /**
   * The same law, whose pairs keep their centre of mass: what ENDS and KICK do not of themselves.
   */
  public Law conserving() {
    return new Law(kind, reach, weighted, state, selection, absorbing, clock, true);
  }
}
