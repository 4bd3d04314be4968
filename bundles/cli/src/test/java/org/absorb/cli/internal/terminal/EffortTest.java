package org.absorb.cli.internal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EffortTest {

  @Test
  void tasksCountByTheirWeight() {
    Effort<String> effort = new Effort<>();
    effort.add("small", 1);
    effort.add("large", 3);
    assertEquals(0, effort.share());
    effort.over("small");
    assertEquals(0.25, effort.share());
    effort.at("large", 0.5);
    assertEquals(0.625, effort.share());
    effort.over("large");
    effort.at("large", 0.5); // said late
    assertEquals(1, effort.share());
  }

  @Test
  void theTimeLeftIsSaidWhenThereIsSomethingToTellItFrom() {
    Effort<String> effort = new Effort<>();
    effort.add("a", 1);
    effort.add("b", 1);
    assertTrue(Double.isNaN(effort.left(100)));
    effort.over("a");
    assertTrue(Double.isNaN(effort.left(4)));
    assertEquals(30, effort.left(30));
  }

  @Test
  void nothingToDoIsNoShare() {
    assertEquals(0, new Effort<String>().share());
  }
}
