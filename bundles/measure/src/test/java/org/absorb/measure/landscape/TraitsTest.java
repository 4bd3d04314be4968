package org.absorb.measure.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TraitsTest {

  @Test
  void potentialsAreKnownByWhatTheyDo() {
    assertEquals(new Traits(true, true, false), Traits.of(Some.LINEAR));
    assertEquals(new Traits(true, true, false), Traits.of(Some.power(1)));
    assertEquals(new Traits(true, false, false), Traits.of(Some.power(1.01)));
    assertEquals(new Traits(true, false, false), Traits.of(Some.power(1.9)));
    assertEquals(new Traits(true, false, true), Traits.of(Some.HARMONIC));
    assertEquals(new Traits(true, false, true), Traits.of(Some.power(2.5)));
    assertEquals(new Traits(false, false, true), Traits.of(Some.WCA));
    assertEquals(new Traits(false, false, true), Traits.of(Some.LENNARD_JONES));
  }
}
