package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.model.run.RunStatus;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.project.QueueOrder;
import org.junit.jupiter.api.Test;

class SumTest {

  @Test
  void whatIsDoneAsAWholeIsNotCounted() {
    Sketch sketch =
        new Sketch().rows("done", RunStatus.FINISHED, 7).rows("a", RunStatus.FINISHED, 2);
    sketch.running("a", 50, 100, 10).rows("a", RunStatus.QUEUED, 1).left(77);
    Sum sum = Sum.of(sketch.state(), sketch.jobs());
    assertEquals(new Sum(4, 2, 1, 2.5 / 4, 77), sum);
    assertEquals(new Sum(8, 4, 2, 2.5 / 4, 77), sum.and(sum));
    assertEquals(sum, sum.and(Sum.NOTHING));
    assertTrue(Double.isNaN(Sum.NOTHING.secondsLeft()));
  }

  /** A run of a that b wants as well is a job's of both, and one run. */
  @Test
  void aRunThatTwoWantIsOne() {
    Sketch sketch = new Sketch().rows("a", RunStatus.QUEUED, 2).rows("b", RunStatus.QUEUED, 1);
    ProjectState alone = sketch.state();
    ProjectState state =
        new ProjectState(
            alone.experiments(),
            alone.rows(),
            Set.of(),
            alone.work(),
            false,
            new QueueOrder(Map.of(), Map.of(Sketch.id(0), List.of("a", "b")), Set.of()),
            "");
    List<Job> jobs = Jobs.of(null, state, false, Sketch.NAMES);
    assertEquals(List.of(2, 2), jobs.stream().map(job -> job.members().size()).toList());
    assertEquals(3, Sum.of(state, jobs).total());
    Row.Target b = Row.of(jobs).get(1).target();
    assertEquals(List.of(Sketch.id(2)), Concerned.of(Act.CANCEL, b, state), "a wants it still");
    assertEquals(
        List.of(Sketch.id(0)),
        Concerned.of(Act.CANCEL, Row.of(jobs).get(1).children().get(0).target(), state),
        "it is meant itself");
  }
}
