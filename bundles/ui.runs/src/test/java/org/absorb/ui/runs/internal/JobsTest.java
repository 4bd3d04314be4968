package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.model.run.RunStatus;
import org.absorb.ui.workbench.look.RunState;
import org.junit.jupiter.api.Test;

class JobsTest {

  @Test
  void whatIsDoneIsNoJob() {
    assertEquals(List.of(), new Sketch().jobs());
    assertEquals(
        List.of(),
        new Sketch().rows("a", RunStatus.FINISHED, 3).rows("b", RunStatus.CANCELLED, 2).jobs());
  }

  @Test
  void aJobCountsItsRunsAndListsRunningOnesFirst() {
    Job job =
        new Sketch()
            .rows("a", RunStatus.FINISHED, 5)
            .rows("a", RunStatus.FAILED, 1)
            .rows("a", RunStatus.QUEUED, 2)
            .running("a", 50, 100, 10)
            .rows("a", RunStatus.PAUSED, 1)
            .jobs()
            .get(0);
    assertEquals(10, job.total());
    assertEquals(5, job.done());
    assertEquals(0.55, job.share(), 1e-12);
    assertEquals(10, job.rate());
    assertEquals(RunState.RUNNING, job.state());
    assertEquals(
        List.of(
            RunState.RUNNING, RunState.QUEUED, RunState.QUEUED, RunState.PAUSED, RunState.FAILED),
        job.members().stream().map(Job.Member::state).toList());
    assertEquals(5 + 2 * 10, job.secondsLeft(), "those that wait are like those that run");
    assertEquals(5, job.members().get(0).secondsLeft());
  }

  @Test
  void theSupervisorsEstimateCountsWhereItWorksOnOneJobOnly() {
    Sketch one = new Sketch().running("a", 50, 100, 10).left(77);
    assertEquals(77, one.jobs().get(0).secondsLeft());
    assertEquals(5, one.rows("b", RunStatus.QUEUED, 1).jobs().get(0).secondsLeft());
  }

  /** It knows of the task's own runs, and there are others. */
  @Test
  void theEstimateOfAClustersTaskIsNotTheJobs() {
    Sketch away =
        new Sketch().rows("a", RunStatus.QUEUED, 3).running("a", 50, 100, 10).left(7).away(4);
    assertEquals(5 + 3 * 10, away.jobs().get(0).secondsLeft());
  }

  @Test
  void jobsThatRunStandBeforeThoseThatWait() {
    List<Job> jobs =
        new Sketch()
            .rows("failed", RunStatus.FAILED, 1)
            .rows("waiting", RunStatus.QUEUED, 1)
            .running("running", 0, 100, 0)
            .jobs();
    assertEquals(
        List.of("running", "waiting", "failed"), jobs.stream().map(Job::experiment).toList());
    assertTrue(Double.isNaN(jobs.get(0).secondsLeft()));
    assertFalse(jobs.get(2).open());
  }

  @Test
  void ordersAreOfferedWhereTheyChangeSomething() {
    List<Job> failed = new Sketch().rows("a", RunStatus.FAILED, 1).jobs();
    assertTrue(Actions.concerns(Act.RETRY, failed));
    assertFalse(Actions.concerns(Act.PAUSE, failed));
    assertFalse(Actions.concerns(Act.CANCEL, failed));
    List<Job> paused = new Sketch().rows("a", RunStatus.PAUSED, 1).jobs();
    assertTrue(Actions.concerns(Act.RESUME, paused));
    assertTrue(Actions.concerns(Act.CANCEL, paused));
    assertFalse(Actions.concerns(Act.RETRY, paused));
  }

  @Test
  void workIsWhatWasComputedAtTheRateOfNow() {
    Sketch sketch = new Sketch().running("a", 500, 1000, 10).rows("a", RunStatus.QUEUED, 1);
    assertEquals(
        50, Actions.work(sketch.state(), java.util.Set.of(Sketch.id(0), Sketch.id(1))), 1e-12);
  }

  /** Tens of thousands of runs that wait are counted, not listed, and in no time. */
  @Test
  void aLongQueueIsFolded() {
    Sketch sketch = new Sketch().running("a", 1, 100, 1).rows("a", RunStatus.QUEUED, 50_000);
    long before = System.nanoTime();
    Job job = sketch.jobs().get(0);
    assertTrue(System.nanoTime() - before < 2_000_000_000L);
    assertEquals(50_000, job.count(RunState.QUEUED));
    assertEquals(1 + Job.LISTED, job.members().size());
    List<Row> rows = Row.of(List.of(job)).get(0).children();
    assertEquals("49 995 more queued", rows.get(rows.size() - 1).name());
  }
}
