package org.absorb.runner.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The end of activities whose laws are known. */
class DecayTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** Ten thousand particles whose activity is exp(-k/100): the last pair is gone at 100 ln 5000. */
  @Test
  void anExponentialDecayIsCarriedOverToALargerSystem() {
    long small = Math.round(100 * Math.log(400 / 2.0));
    assertEquals(100 * Math.log(5000), Decay.over(400, small).rest(10_000), 1.5);
    assertEquals(small, Decay.over(400, small).rest(400), 1e-9);
  }

  /** The activity 0.5 (k/100)^-1 is 2/N where k = 25 N. */
  @Test
  void aPowerIsFollowedToTheLastPair() {
    assertEquals(100_000, new Decay(4000, 100, 0.5, 1).rest(4000), 1e-6);
    assertEquals(200_000, new Decay(4000, 100, 0.5, 1).rest(8000), 1e-6);
  }

  @Test
  void whatHardlyFallsGoesOn() {
    assertEquals(NEVER, new Decay(4000, 100, 0.5, 0.2).rest(4000));
    assertEquals(NEVER, new Decay(4000, 100, 0.5, -0.1).rest(4000));
    assertEquals(NEVER, Decay.none(4000, 100).rest(4000));
    assertEquals(NEVER, new Decay(4000, 0, Double.NaN, Double.NaN).rest(4000));
  }

  @Test
  void aFewParticlesHaveARestToo() {
    assertEquals(7, Decay.over(1, 7).rest(1));
    assertEquals(7, Decay.over(2, 7).rest(2));
  }
}
