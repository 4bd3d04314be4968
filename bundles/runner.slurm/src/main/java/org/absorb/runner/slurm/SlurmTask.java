package org.absorb.runner.slurm;

import java.time.Duration;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.runner.supervise.Duty;
import org.absorb.store.Project;

/**
 * One task, from within: what the command in its script works with.
 *
 * @param submission what it belongs to
 * @param number its own, from 0
 */
public record SlurmTask(Project project, Submission submission, int number) {

  /** Hundreds of tasks look at one file system. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  /**
   * @throws BadInputException if there is no such task
   */
  public SlurmTask {
    if (number < 0 || number >= submission.tasks().size()) {
      String last = Integer.toString(submission.tasks().size() - 1);
      throw new BadInputException(
          Messages.of(SlurmTask.class)
              .get("task.none", Integer.toString(number), submission.name(), last));
    }
  }

  /** What a supervisor is to do for it. */
  public Duty duty() {
    return Duty.task(new Submissions(project).queue(submission.name(), number), LOOK);
  }

  /**
   * Asks Slurm for another turn of the job that this process is; to be called when it was told to
   * end and everything is written.
   *
   * @return whether there will be one: not if somebody has ended it for good
   */
  public boolean goOn() {
    // not by the id of the job: one of the tasks has that of the whole array
    return Optional.ofNullable(System.getenv("SLURM_ARRAY_JOB_ID"))
        .map(array -> array + "_" + number)
        .filter(job -> new Slurm(Host.of(Cluster.standard())).requeue(job))
        .isPresent();
  }
}
