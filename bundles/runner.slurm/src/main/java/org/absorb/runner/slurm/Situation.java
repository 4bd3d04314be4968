package org.absorb.runner.slurm;

import java.util.List;
import org.absorb.runner.slurm.TaskView.Phase;

/**
 * How a submission stands.
 *
 * @param complaint why Slurm could not be asked; empty if it could: then only the journals speak
 */
public record Situation(Submission submission, List<TaskView> tasks, String complaint) {

  public Situation {
    tasks = List.copyOf(tasks);
  }

  /** How many tasks are in a phase. */
  public int count(Phase phase) {
    return (int) tasks.stream().filter(task -> task.phase() == phase).count();
  }

  /** Whether nothing comes of it by itself any more. */
  public boolean isOver() {
    return tasks.stream().allMatch(TaskView::isOver);
  }
}
