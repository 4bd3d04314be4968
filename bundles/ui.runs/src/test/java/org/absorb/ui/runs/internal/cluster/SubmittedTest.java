package org.absorb.ui.runs.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.runner.slurm.Cluster;
import org.absorb.runner.slurm.Situation;
import org.absorb.runner.slurm.Submission;
import org.absorb.runner.slurm.TaskView;
import org.absorb.runner.slurm.TaskView.Phase;
import org.junit.jupiter.api.Test;

class SubmittedTest {

  private static TaskView task(int number, Phase phase, String state, String reason) {
    return new TaskView(number, phase, state, reason, 4, 0, 0, 0.25, 60);
  }

  private static Submitted submitted(Set<Integer> cancelled, String complaint, TaskView... tasks) {
    Submission submission =
        new Submission(
            "one", "hpc", Cluster.standard(), "now", List.of(), List.of(), Map.of(), cancelled);
    return new Submitted(null, new Situation(submission, List.of(tasks), complaint));
  }

  private static final TaskView[] SOME = {
    task(0, Phase.DONE, "COMPLETED", ""),
    task(1, Phase.RUNNING, "RUNNING", "Resources"),
    task(2, Phase.WAITING, "PENDING", "Priority"),
    task(3, Phase.STOPPED, "FAILED", "NonZeroExitCode"),
    task(4, Phase.STOPPED, "TIMEOUT", "")
  };

  @Test
  void theLineBeginsWithWhatHasStopped() {
    Submitted some = submitted(Set.of(), "", SOME);
    assertEquals(
        "On hpc: 1 of 5 tasks done, 2 stopped (FAILED, TIMEOUT), 1 running, 1 waiting (Priority)",
        some.words());
    assertEquals("On hpc: 1 of 5 tasks done, 2 stopped, 1 running, 1 waiting", some.brief());
    assertEquals(
        "On hpc: 1 of 5 tasks done, 2 stopped, 1 running, 1 waiting (no answer)",
        submitted(Set.of(), "no answer", SOME).brief());
  }

  @Test
  void ofEachTaskStandsWhatSlurmAdds() {
    assertEquals(
        """
        one, submitted now
        task 1: running, 25 % done
        task 2: waiting, 25 % done (Priority)
        task 3: cancelled, 25 % done (FAILED NonZeroExitCode)
        task 4: stopped, 25 % done (TIMEOUT)""",
        submitted(Set.of(3), "", SOME).details());
  }

  @Test
  void whatWasCancelledNeedsNobody() {
    Submitted some = submitted(Set.of(3), "", SOME);
    assertEquals(1, some.situation().stopped());
    assertEquals(3, some.situation().open(), "one runs, one waits, one has stopped");
    assertTrue(some.isOpen());
    assertFalse(submitted(Set.of(3, 4), "", SOME[0], SOME[3], SOME[4]).isOpen());
  }
}
