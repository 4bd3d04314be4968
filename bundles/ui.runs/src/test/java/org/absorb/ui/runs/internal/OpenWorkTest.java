package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.model.run.RunStatus;
import org.junit.jupiter.api.Test;

class OpenWorkTest {

  private static OpenWork of(Sketch sketch) {
    return OpenWork.of(sketch.state().rows().values());
  }

  @Test
  void whatIsDoneOrPausedIsNotOpen() {
    Sketch sketch =
        new Sketch()
            .rows("a", RunStatus.FINISHED, 2)
            .rows("a", RunStatus.PAUSED, 1)
            .rows("a", RunStatus.FAILED, 1);
    assertTrue(of(sketch).isEmpty());
  }

  /** What only waits is open too: somebody is about to begin. */
  @Test
  void whatWaitsIsOpen() {
    OpenWork work = of(new Sketch().rows("a", RunStatus.QUEUED, 2));
    assertEquals(new OpenWork(0, 2), work);
    assertEquals(
        "No run is being computed, 2 wait for a turn. The processes that compute them need no"
            + " window.",
        RunsGuard.question(work));
  }

  @Test
  void theQuestionCounts() {
    assertEquals(
        "1 run is being computed, by processes that need no window.",
        RunsGuard.question(new OpenWork(1, 0)));
    assertTrue(
        RunsGuard.question(new OpenWork(2, 0).and(new OpenWork(0, 1)))
            .startsWith("2 runs are being computed, 1 waits"));
    assertTrue(RunsGuard.question(new OpenWork(1, 50_000)).contains("50 000 wait"));
  }

  @Test
  void oneRunIsNotCounted() {
    assertEquals("1 run cancelled", Runs.WORDS.get("cancelled", 1, "1"));
    assertEquals("2 runs cancelled", Runs.WORDS.get("cancelled", 2, "2"));
    assertEquals("Cancel 1 run", Runs.WORDS.get("cancel.yes", 1, "1"));
    assertEquals("1 of 1 run", Runs.WORDS.get("runs.of", "1", "1", 1));
    assertEquals("1 step", Runs.WORDS.get("steps", "1", 1L));
    assertEquals("1 of 2 workers", Runs.WORDS.get("workers", "1", "2", 2));
  }
}
