package org.absorb.runner.slurm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Places;
import org.absorb.runner.slurm.TaskView.Phase;
import org.absorb.runner.supervise.Overview;
import org.absorb.runner.supervise.ProgressFile;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;

/**
 * Looks how a submission stands: Slurm says which tasks wait and run, the journals what became of
 * the runs. What has ended is written down, so that it is known when Slurm has forgotten it. One
 * thread; any number of processes.
 */
public final class Watching {

  private final Project project;
  private final Submissions submissions;
  private final String name;
  private final Slurm slurm;
  private final RunTable table;

  public Watching(Project project, String name) {
    this(project, name, Host.of(new Submissions(project).read(name), Clusters.ofUser()));
  }

  Watching(Project project, String name, Host host) {
    this.project = project;
    this.submissions = new Submissions(project);
    this.name = name;
    this.slurm = new Slurm(host);
    this.table = project.runs();
  }

  /** How it stands now; asks Slurm, which takes a moment. */
  public Situation look() {
    Submission submission = submissions.read(name);
    Map<Integer, Job> jobs = new HashMap<>();
    String complaint = "";
    try {
      jobs = slurm.jobs(submission);
    } catch (BadInputException e) {
      complaint = e.getMessage();
    }
    submission = known(submission, jobs.values());
    table.refresh(); // later than Slurm was asked: what a task that is over has written is there
    Map<RunId, RunRow> rows = rows();
    Map<RunId, Overview.Running> running = running(submission);
    if (complaint.isEmpty() && forgotten(submission, jobs, rows)) {
      slurm.ended(submission.arrays()).forEach(jobs::putIfAbsent);
    }
    List<TaskView> tasks = new ArrayList<>();
    Map<Integer, String> ended = new HashMap<>();
    for (int t = 0; t < submission.tasks().size(); t++) {
      TaskView task = task(submission, t, jobs.get(t), complaint.isEmpty(), rows, running);
      tasks.add(task);
      if (task.isOver() && !task.state().equals(submission.ended().get(t))) {
        ended.put(t, task.state());
      }
    }
    if (!ended.isEmpty()) {
      submission = submissions.change(name, now -> now.ended(ended));
      settle(submission, ended.keySet(), rows);
    }
    return new Situation(submission, tasks, complaint);
  }

  /** With job arrays that Slurm took without anybody having heard of it. */
  private Submission known(Submission submission, Collection<Job> jobs) {
    Set<Long> news = new TreeSet<>(jobs.stream().map(Job::array).toList());
    submission.arrays().forEach(news::remove);
    return news.isEmpty() ? submission : submissions.change(name, now -> now.with(news));
  }

  /** Reads what was added to the journals. */
  void refresh() {
    table.refresh();
  }

  /** What the journals say of all runs of the project. */
  Map<RunId, RunRow> rows() {
    return table.settled();
  }

  /** What living tasks say of the runs they are at. */
  Map<RunId, Overview.Running> running(Submission submission) {
    Set<RunId> own = submission.runs();
    Map<RunId, Overview.Running> running = new HashMap<>();
    for (Overview overview : ProgressFile.current(project.journal())) {
      overview.running().stream()
          .filter(run -> own.contains(run.id()))
          .forEach(run -> running.put(run.id(), run));
    }
    return running;
  }

  /** What the journals say of those runs of the tasks that are not finished. */
  static List<RunRow> unfinished(
      Submission submission, Collection<Integer> tasks, Map<RunId, RunRow> rows) {
    return tasks.stream()
        .flatMap(task -> submission.tasks().get(task).runs().stream())
        .map(rows::get)
        .filter(row -> row != null && row.status() != RunStatus.FINISHED)
        .toList();
  }

  /**
   * Whether the end of a task that has something left is not known, or was not: a database may have
   * come back.
   */
  private boolean forgotten(
      Submission submission, Map<Integer, Job> jobs, Map<RunId, RunRow> rows) {
    for (int t = 0; t < submission.tasks().size(); t++) {
      boolean known = jobs.containsKey(t) || !submission.ended().getOrDefault(t, "").isEmpty();
      if (!known && left(submission, t, rows)) {
        return true;
      }
    }
    return false;
  }

  private static boolean left(Submission submission, int task, Map<RunId, RunRow> rows) {
    return submission.tasks().get(task).runs().stream()
        .map(rows::get)
        .anyMatch(row -> row == null || row.status() != RunStatus.FINISHED);
  }

  private static TaskView task(
      Submission submission,
      int number,
      Job job,
      boolean told,
      Map<RunId, RunRow> rows,
      Map<RunId, Overview.Running> running) {
    Submission.Task task = submission.tasks().get(number);
    int finished = 0;
    int failed = 0;
    double done = 0;
    boolean alive = false;
    for (RunId id : task.runs()) {
      RunRow row = rows.get(id);
      Overview.Running now = running.get(id);
      if (row != null && row.status() == RunStatus.FINISHED) {
        finished++;
        done++;
      } else if (now != null) {
        alive = true;
        done += now.of() > 0 ? now.step() / (double) now.of() : 0;
      }
      failed += row != null && row.status() == RunStatus.FAILED ? 1 : 0;
    }
    String known = submission.ended().getOrDefault(number, "");
    Phase phase;
    if (finished == task.runs().size()) {
      phase = Phase.DONE;
    } else if (job != null) {
      phase = job.waits() ? Phase.WAITING : job.runs() ? Phase.RUNNING : Phase.STOPPED;
    } else if (alive) {
      phase = Phase.RUNNING;
    } else {
      phase = told || !known.isEmpty() ? Phase.STOPPED : Phase.WAITING;
    }
    return new TaskView(
        number,
        phase,
        job == null ? known : job.state(),
        job == null ? "" : job.reason(),
        task.runs().size(),
        finished,
        failed,
        task.runs().isEmpty() ? 1 : done / task.runs().size(),
        task.seconds());
  }

  /**
   * Finished runs leave the queue; those that were cancelled are so from the moment when nobody
   * computes them any more, and are nobody's.
   */
  private void settle(Submission submission, Set<Integer> tasks, Map<RunId, RunRow> rows) {
    Places places = new Places(project);
    Set<Integer> cancelled = new TreeSet<>(tasks);
    cancelled.retainAll(submission.cancelled());
    Set<RunId> freed = new HashSet<>();
    try (Journal journal = Journal.open(project.journal())) {
      for (RunRow row : unfinished(submission, cancelled, rows)) {
        freed.add(row.id());
        if (row.status() == RunStatus.QUEUED || row.status() == RunStatus.PAUSED) {
          journal.write(row.in(RunStatus.CANCELLED, ""));
        }
      }
    }
    places.clear(table);
    if (!freed.isEmpty()) {
      places.put(freed, "");
    }
  }
}
