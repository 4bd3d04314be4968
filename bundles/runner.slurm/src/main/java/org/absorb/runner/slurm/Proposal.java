package org.absorb.runner.slurm;

import java.util.List;
import java.util.stream.Stream;
import org.absorb.runner.PlannedRun;

/**
 * What a submission would be.
 *
 * @param name of the submission
 * @param script what Slurm would be given
 * @param tasks the runs of each
 * @param threads of each run
 * @param seconds that each is to take, by the forecast; not-a-number where that is not known
 * @param obstacle why there was no way to Slurm, which was asked how it may be laid; empty if there
 *     was
 */
public record Proposal(
    String name,
    String script,
    List<List<PlannedRun>> tasks,
    int threads,
    List<Double> seconds,
    String obstacle) {

  public Proposal {
    tasks = List.copyOf(tasks);
    seconds = List.copyOf(seconds);
  }

  /** All its runs. */
  public List<PlannedRun> runs() {
    return tasks.stream().flatMap(List::stream).toList();
  }

  /** Seconds of one core, all threads counted; not-a-number if not known. */
  public double work() {
    return threads * seconds.stream().mapToDouble(each -> each).sum();
  }

  /** Seconds of the longest task; not-a-number if not known. */
  public double longest() {
    return seconds.stream().mapToDouble(each -> each).reduce(0, Math::max);
  }

  /** What is kept of it. */
  List<Submission.Task> kept() {
    return Stream.iterate(0, i -> i < tasks.size(), i -> i + 1)
        .map(
            i ->
                new Submission.Task(
                    tasks.get(i).stream().map(PlannedRun::id).toList(), seconds.get(i)))
        .toList();
  }
}
