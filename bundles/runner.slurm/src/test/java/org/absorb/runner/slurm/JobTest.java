package org.absorb.runner.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What Slurm 22.05 prints, and what {@code sacct} prints by its manual: no database was at hand.
 */
class JobTest {

  private static final String SQUEUE =
      """
      2|2|PENDING|JobArrayTaskLimit
      2|0|RUNNING|None
      2|1|COMPLETING|None
      2|3|FAILED|NonZeroExitCode
      2|4|TIMEOUT|TimeLimit
      9|3|PENDING|Resources
      7|N/A|RUNNING|None
      2|5|PENDING|ReqNodeNotAvail, UnavailableNodes:n[1-3]
      """;

  @Test
  void squeueSaysWhatTasksDo() {
    Map<Integer, Job> jobs = Job.squeue(SQUEUE);
    assertEquals(6, jobs.size());
    assertEquals(new Job(2, 2, "PENDING", "JobArrayTaskLimit"), jobs.get(2));
    assertTrue(jobs.get(2).waits() && !jobs.get(2).runs());
    assertTrue(jobs.get(0).runs() && jobs.get(1).runs());
    assertFalse(jobs.get(4).runs() || jobs.get(4).waits());
    assertEquals("", jobs.get(0).reason());
    assertEquals("ReqNodeNotAvail, UnavailableNodes:n[1-3]", jobs.get(5).reason());
  }

  @Test
  void theLatestArrayCounts() {
    assertEquals(new Job(9, 3, "PENDING", "Resources"), Job.squeue(SQUEUE).get(3));
  }

  @Test
  void otherLinesArePassedOver() {
    assertEquals(Map.of(), Job.squeue("slurm_load_jobs error\n\n||||\n1|x|RUNNING|None\n"));
    assertEquals(Map.of(), Job.sacct("garbage\n12|COMPLETED\n12_x|FAILED\n"));
  }

  @Test
  void theDatabaseSaysHowTheyEnded() {
    Map<Integer, Job> jobs =
        Job.sacct("41_0|COMPLETED\n41_1|CANCELLED by 1000\n41_2|NODE_FAIL\n41_[3-9]|PENDING\n");
    assertEquals(3, jobs.size());
    assertEquals("COMPLETED", jobs.get(0).state());
    assertEquals("CANCELLED", jobs.get(1).state());
    assertEquals("NODE_FAIL", jobs.get(2).state());
  }
}
