package org.absorb.ui.workbench.internal.part;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.e4.ui.model.application.MApplicationFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacedTest {

  private final Placed placed = new Placed(MApplicationFactory.INSTANCE.createApplication());

  @BeforeEach
  void somePlaced() {
    placed.add("work", "queue");
    placed.add("work", "log");
    placed.add("compare", "queue");
  }

  @Test
  void remembersWhatWasPlacedWhere() {
    assertTrue(placed.contains("work", "queue"));
    assertFalse(placed.contains("compare", "log"));
  }

  @Test
  void forgetsATypeEverywhere() {
    placed.forget("queue");
    assertFalse(placed.contains("work", "queue") || placed.contains("compare", "queue"));
    assertTrue(placed.contains("work", "log"));
  }

  @Test
  void forgetsAPerspective() {
    placed.forgetPerspective("work");
    assertFalse(placed.contains("work", "queue") || placed.contains("work", "log"));
    assertTrue(placed.contains("compare", "queue"));
  }
}
