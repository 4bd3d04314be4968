package org.absorb.runner.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that take two seconds at first, then one. */
class PaceTest {

  private final Pace pace = new Pace(List.of(0L, 100L, 300L), List.of(5.0, 205.0, 405.0));

  @Test
  void timeBetweenStepsIsInProportion() {
    assertEquals(2, pace.between(0, 100));
    assertEquals(2, pace.between(20, 60));
    assertEquals(1, pace.between(150, 250));
    assertEquals(1.5, pace.between(50, 150));
    assertEquals(400.0 / 300, pace.between(0, 1000), 1e-12, "to the last that is known");
  }

  @Test
  void beyondTheLastStepItGoesOnAsInTheLaterHalf() {
    assertEquals(100, pace.half());
    assertEquals(1, pace.since(pace.half()));
    assertEquals(2, pace.mean(50));
    assertEquals(400.0 / 300, pace.mean(300), 1e-12);
    assertEquals((400 + 700) / 1000.0, pace.mean(1000), 1e-12);
    assertEquals(1, pace.between(500, 600), "not seen");
  }

  @Test
  void whatEndedAtOnceTookNothing() {
    Pace none = new Pace(List.of(0L), List.of(3.0));
    assertEquals(0, none.since(none.half()));
    assertEquals(0, none.mean(100));
    assertEquals(0, none.between(0, 100));
  }

  @Test
  void twoMarksAreEnough() {
    Pace brief = new Pace(List.of(0L, 10L), List.of(0.0, 30.0));
    assertEquals(0, brief.half());
    assertEquals(3, brief.since(0));
    assertEquals(3, brief.mean(1e6), 1e-9);
  }
}
