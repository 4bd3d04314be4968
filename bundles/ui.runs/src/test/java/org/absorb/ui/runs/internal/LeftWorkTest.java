package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.project.QueueOrder;
import org.junit.jupiter.api.Test;

class LeftWorkTest {

  /** Two that wait, two that are paused. */
  private static final ProjectState ROWS =
      new Sketch()
          .rows("a", RunStatus.FINISHED, 1)
          .rows("a", RunStatus.QUEUED, 2)
          .rows("a", RunStatus.PAUSED, 2)
          .rows("a", RunStatus.CANCELLED, 1)
          .state();

  private static Optional<LeftWork> left(Set<RunId> orphans, Set<RunId> away) {
    QueueOrder order = new QueueOrder(Map.of(), Map.of(), away);
    return LeftWork.of(
        null,
        new ProjectState(ROWS.experiments(), ROWS.rows(), orphans, List.of(), false, order, ""));
  }

  private static RunId id(int number) {
    return Sketch.id(number);
  }

  @Test
  void whatWaitsAndWhatWasBegunIsLeft() {
    assertEquals(Optional.of(new LeftWork(null, 2, Set.of(id(4)))), left(Set.of(id(4)), Set.of()));
    assertEquals(3, left(Set.of(id(4)), Set.of()).orElseThrow().runs());
  }

  @Test
  void whatAUserPausedIsNot() {
    assertEquals(Optional.of(new LeftWork(null, 2, Set.of())), left(Set.of(), Set.of()));
  }

  @Test
  void aClustersRunsAreTheClusters() {
    assertEquals(
        Optional.of(new LeftWork(null, 1, Set.of())), left(Set.of(id(4)), Set.of(id(1), id(4))));
    assertEquals(Optional.empty(), left(Set.of(), Set.of(id(1), id(2))));
  }
}
