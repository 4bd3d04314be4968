package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.RunStatus;
import org.junit.jupiter.api.Test;

class RowTest {

  private static Row row(Sketch sketch) {
    return Row.of(sketch.jobs()).get(0);
  }

  @Test
  void aRunningJobSaysHowFarItIs() {
    Row job =
        row(
            new Sketch()
                .rows("Wide sweep", RunStatus.FINISHED, 97)
                .running("Wide sweep", 131_000, 200_000, 7_667)
                .left(360));
    assertEquals("Wide sweep", job.name());
    assertEquals("97 of 98 runs", job.done());
    assertEquals("7.7 k steps/s", job.rate());
    assertEquals("6 min", job.left());
    assertEquals(Optional.of(Act.PAUSE), job.first());
    assertEquals(Optional.of(Act.CANCEL), job.second());
    Row run = job.children().get(0);
    assertEquals("N 500, replica 0", run.name());
    assertEquals("131 000 of 200 000", run.done());
    assertEquals(0.655, run.share(), 1e-12);
    assertEquals("65 %", run.percent());
    assertEquals("9 s", run.left());
  }

  @Test
  void aRunBelowItsCellIsNamedByItsReplicaAlone() {
    Job one = new Sketch().rows("a", RunStatus.FAILED, 2).jobs().get(0);
    Job swept =
        new Job(
            one.project(),
            one.experiment(),
            one.amount(),
            one.attended(),
            one.cells(),
            one.more(),
            false,
            one.heads());
    Row cell = Row.of(List.of(swept)).get(0).children().get(0);
    assertEquals("N 500", cell.name());
    Row run = cell.children().get(1);
    assertEquals("replica 2: disk full", run.name());
    assertEquals("N 500, replica 1: disk full", run.title(), "in a log nothing stands above it");
  }

  @Test
  void aFailedRunSaysWhyAndCanBeTriedAgain() {
    Row job = row(new Sketch().rows("a", RunStatus.FAILED, 1));
    Row run = job.children().get(0);
    assertEquals("N 500, replica 0: disk full", run.title());
    assertEquals("failed", run.left());
    assertEquals(Optional.of(Act.RETRY), run.first());
    assertEquals(Optional.empty(), run.second());
    assertEquals(Optional.of(Act.RETRY), job.first());
    assertTrue(Double.isNaN(run.share()));
    assertEquals("", run.percent());
  }

  @Test
  void aPausedOneCanGoOnAndAJobThatWaitsIsNext() {
    Row paused = row(new Sketch().rows("a", RunStatus.PAUSED, 1));
    assertEquals(Optional.of(Act.RESUME), paused.first());
    assertEquals(Optional.of(Act.RESUME), paused.children().get(0).first());
    List<Row> rows =
        Row.of(new Sketch().running("a", 0, 10, 0).rows("b", RunStatus.QUEUED, 1).jobs());
    assertEquals("next", rows.get(1).left());
    assertEquals("", row(new Sketch().rows("b", RunStatus.QUEUED, 1)).left(), "nobody is there");
  }

  /** Rows that mean the same are equal: nothing is drawn anew then. */
  @Test
  void whatHasNotChangedIsEqual() {
    Sketch sketch = new Sketch().running("a", 5, 10, 1).rows("a", RunStatus.FAILED, 2);
    assertEquals(Row.of(sketch.jobs()), Row.of(sketch.jobs()));
  }
}
