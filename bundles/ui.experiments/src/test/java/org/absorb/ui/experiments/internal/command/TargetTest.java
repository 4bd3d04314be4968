package org.absorb.ui.experiments.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetTest {

  private static final List<String> OPEN = List.of("a", "b");

  @Test
  void thePickedProjectIsMeant() {
    assertEquals(Optional.of("b"), Target.of(Optional.of("b"), true, OPEN));
    assertEquals(Optional.of("b"), Target.of(Optional.of("b"), false, OPEN));
  }

  @Test
  void anExperimentOfAClosedProjectIsNotSoughtInAnother() {
    assertEquals(Optional.empty(), Target.of(Optional.of("closed"), true, OPEN));
    assertEquals(Optional.empty(), Target.of(Optional.empty(), true, OPEN));
  }

  @Test
  void whatNamesNoExperimentIsForTheFirstProject() {
    assertEquals(Optional.of("a"), Target.of(Optional.of("closed"), false, OPEN));
    assertEquals(Optional.of("a"), Target.of(Optional.empty(), false, OPEN));
    assertEquals(Optional.empty(), Target.of(Optional.empty(), false, List.of()));
  }
}
