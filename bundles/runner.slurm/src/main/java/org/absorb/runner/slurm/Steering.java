package org.absorb.runner.slurm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.runner.Places;
import org.absorb.runner.slurm.TaskView.Phase;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;

/** Ends tasks of a submission for good, or has them go on. Any thread; takes a moment. */
public final class Steering {

  private static final Messages WORDS = Messages.of(Steering.class);

  private final Project project;
  private final Submissions submissions;
  private final String name;
  private final String command;
  private final Clusters clusters;
  private final Slurm slurm;
  private final Watching watching;

  /**
   * @param name of the submission
   * @param command what starts this program here
   */
  public Steering(Project project, String name, String command) {
    this(project, name, command, Clusters.ofUser(), host(project, name));
  }

  Steering(Project project, String name, String command, Clusters clusters, Host host) {
    this.project = project;
    this.submissions = new Submissions(project);
    this.name = name;
    this.command = command;
    this.clusters = clusters;
    this.slurm = new Slurm(host);
    this.watching = new Watching(project, name, host);
  }

  private static Host host(Project project, String name) {
    return Host.of(new Submissions(project).read(name), Clusters.ofUser());
  }

  /**
   * Ends tasks that wait or run; each run has half a minute to checkpoint, and counts as cancelled
   * when {@link Watching} sees that its task is gone.
   *
   * @param tasks their numbers; none stand for all
   * @return how many are to end
   * @throws BadInputException if there is no such task, or Slurm cannot be asked or refuses
   */
  public int cancel(Collection<Integer> tasks) {
    Situation now = now(tasks);
    Set<Integer> concerned = new TreeSet<>();
    for (TaskView task : now.tasks()) {
      if (task.phase() != Phase.DONE && (tasks.isEmpty() || tasks.contains(task.number()))) {
        concerned.add(task.number());
      }
    }
    // told apart from what has ended before, which is settled anew
    Submission marked =
        submissions.change(name, submission -> submission.again(concerned).cancelled(concerned));
    Map<Integer, Job> jobs = slurm.jobs(marked);
    jobs.keySet().retainAll(concerned);
    slurm.cancel(jobs.values().stream().filter(job -> job.waits() || job.runs()).toList());
    return concerned.size();
  }

  /**
   * Submits tasks again that have ended with something left; they go on from their checkpoints. How
   * they are computed, the user's settings of the cluster say as they are now: what a project keeps
   * of a script is for people to read, since projects come from others.
   *
   * @param tasks their numbers; none stand for all that were not cancelled
   * @return how many were submitted
   * @throws BadInputException if there is no such task, one has not ended, the user has no settings
   *     of the cluster, or Slurm refuses, or does not answer: then {@link Watching} tells what
   *     became of it
   */
  public int retry(Collection<Integer> tasks) {
    Situation now = now(tasks);
    List<Integer> concerned = new ArrayList<>();
    for (TaskView task : now.tasks()) {
      boolean meant =
          tasks.isEmpty()
              ? !now.submission().cancelled().contains(task.number())
              : tasks.contains(task.number());
      if (meant && task.phase() == Phase.STOPPED) {
        concerned.add(task.number());
      } else if (tasks.contains(task.number()) && task.phase() != Phase.DONE) {
        throw new BadInputException(WORDS.get("task.busy", Integer.toString(task.number()), name));
      }
    }
    if (concerned.isEmpty()) {
      return 0;
    }
    Cluster cluster = clusters.read(clusters.choose(now.submission().cluster()));
    int all = now.submission().tasks().size();
    String script = Script.of(cluster, name, all, project, command).text();
    slurm.check(script);
    queue(now.submission(), concerned);
    submissions.change(name, submission -> submission.again(concerned));
    long array;
    try {
      array = slurm.submit(script, concerned, cluster.throttle());
    } catch (LostException e) {
      throw new BadInputException(WORDS.get("submit.lost", e.getMessage(), name));
    }
    submissions.change(name, submission -> submission.with(List.of(array)));
    return concerned.size();
  }

  private Situation now(Collection<Integer> tasks) {
    Situation now = watching.look();
    for (int task : tasks) {
      if (task < 0 || task >= now.tasks().size()) {
        String last = Integer.toString(now.tasks().size() - 1);
        throw new BadInputException(WORDS.get("task.none", Integer.toString(task), name, last));
      }
    }
    if (!now.complaint().isEmpty()) {
      throw new BadInputException(now.complaint());
    }
    return now;
  }

  /** What is not finished of the tasks waits again, and is the cluster's. */
  private void queue(Submission submission, List<Integer> tasks) {
    List<RunRow> unfinished = Watching.unfinished(submission, tasks, watching.rows());
    Set<RunId> left = new HashSet<>();
    try (Journal journal = Journal.open(project.journal())) {
      for (RunRow row : unfinished) {
        left.add(row.id());
        if (row.status() != RunStatus.QUEUED && row.status() != RunStatus.RUNNING) {
          journal.write(row.in(RunStatus.QUEUED, ""));
        }
      }
    }
    new Places(project).put(left, name);
  }
}
