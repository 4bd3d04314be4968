package org.absorb.runner.slurm;

import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.runner.slurm.TaskView.Phase;

/**
 * How a submission stands.
 *
 * @param complaint why Slurm could not be asked; empty if it could: then only the journals speak
 */
public record Situation(Submission submission, List<TaskView> tasks, String complaint) {

  private static final int MOST_REASONS = 3;
  private static final Messages WORDS = Messages.of(Situation.class);

  public Situation {
    tasks = List.copyOf(tasks);
  }

  /** How many tasks are in a phase. */
  public int count(Phase phase) {
    return (int) tasks.stream().filter(task -> task.phase() == phase).count();
  }

  /** Whether a task was ended for good, or is about to be. */
  public boolean isCancelled(TaskView task) {
    return submission.cancelled().contains(task.number());
  }

  /** How many tasks have stopped that nobody has cancelled: a retry goes on with them. */
  public int stopped() {
    return (int)
        tasks.stream().filter(task -> task.phase() == Phase.STOPPED && !isCancelled(task)).count();
  }

  /** How many tasks have something left to compute, now or after a retry. */
  public int open() {
    return stopped() + (int) tasks.stream().filter(task -> !task.isOver()).count();
  }

  /** Slurm's reasons, of all tasks that wait: the first three that differ. */
  public List<String> reasons() {
    return tasks.stream()
        .filter(task -> task.phase() == Phase.WAITING && !isCancelled(task))
        .map(TaskView::reason)
        .filter(reason -> !reason.isEmpty())
        .distinct()
        .limit(MOST_REASONS)
        .toList();
  }

  /** What Slurm says of a task, or that it says nothing. */
  public String said(TaskView task) {
    String said = (task.state() + " " + task.reason()).strip();
    String silent = complaint.isEmpty() ? "said.forgotten" : "said.nothing";
    return said.isEmpty() ? WORDS.get(silent) : said;
  }

  /** Whether nothing comes of it by itself any more. */
  public boolean isOver() {
    return tasks.stream().allMatch(TaskView::isOver);
  }
}
