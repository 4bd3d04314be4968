package org.absorb.runner.slurm;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.runner.Places;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.forecast.Footprint;
import org.absorb.runner.forecast.Forecaster;
import org.absorb.store.Atomic;
import org.absorb.store.Project;
import org.absorb.store.queue.QueuedCell;

/** Hands to a cluster what a plan lacks. Any thread; takes seconds. */
public final class Submitting {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private static final Messages WORDS = Messages.of(Submitting.class);

  private final Project project;
  private final String name;
  private final Cluster cluster;
  private final String command;
  private final Slurm slurm;

  /**
   * @param name of the cluster's settings
   * @param command what starts this program here
   */
  public Submitting(Project project, String name, Cluster cluster, String command) {
    this(project, name, cluster, command, Host.of(cluster));
  }

  Submitting(Project project, String name, Cluster cluster, String command, Host host) {
    this.project = project;
    this.name = name;
    this.cluster = cluster;
    this.command = command;
    this.slurm = new Slurm(host);
  }

  /**
   * Seconds that each run will take which is {@linkplain Plan#free free} of a plan.
   *
   * @param threads of each run
   * @param share hears how much is done, 0 to 1
   * @param cancelled asked many times a second whether nobody wants to know any more
   */
  public static Map<RunId, Double> foretell(
      Project project,
      Plan plan,
      int threads,
      Catalog catalog,
      DoubleConsumer share,
      BooleanSupplier cancelled) {
    return new Forecaster(project, catalog).each(plan.free(), threads, share, cancelled);
  }

  /**
   * Lays what is {@linkplain Plan#free free} of a plan into tasks. Nothing is written; Slurm need
   * not be there.
   *
   * @param forecast as of {@link #foretell}
   * @throws BadInputException if a task's memory does not hold a run
   */
  public Proposal propose(Plan plan, Map<RunId, Double> forecast) {
    List<PlannedRun> runs = plan.free();
    runs.stream().map(PlannedRun::specification).distinct().forEach(this::require);
    double[] seconds =
        runs.stream().mapToDouble(run -> forecast.getOrDefault(run.id(), Double.NaN)).toArray();
    List<List<PlannedRun>> tasks = new ArrayList<>();
    List<Double> lengths = new ArrayList<>();
    String obstacle = "";
    if (!runs.isEmpty()) {
      int most = cluster.tasks();
      try {
        most = Math.min(most, slurm.mostTasks());
      } catch (LostException e) {
        obstacle = e.getMessage();
      }
      for (List<Integer> task : Packing.of(seconds, cluster.taskSeconds(), most)) {
        tasks.add(task.stream().map(runs::get).toList());
        lengths.add(task.stream().mapToDouble(run -> seconds[run]).sum());
      }
    }
    String submission =
        TIME.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 4);
    String script =
        Script.of(cluster, submission, Math.max(1, tasks.size()), project, command).text();
    return new Proposal(submission, script, tasks, cluster.threads(), lengths, obstacle);
  }

  private void require(Specification specification) {
    long needed = Footprint.of(specification).megabytes();
    if (needed > cluster.heap()) {
      long memory = (long) Math.ceil(needed * (double) cluster.memory() / cluster.heap());
      String particles = Numbers.count(specification.system().particles());
      throw new BadInputException(
          WORDS.get("memory", name, Long.toString(memory), particles, cluster.memory() + ""));
    }
  }

  /**
   * Submits what was proposed.
   *
   * @throws BadInputException with Slurm's reason if it does not take it; then the runs wait for
   *     whoever works off the project's queue, if anything was queued at all; or if nobody knows
   *     whether it was taken: then it stays, and {@link Watching} tells
   */
  public Submission submit(Plan plan, Proposal proposal) {
    slurm.check(proposal.script());
    Submissions submissions = new Submissions(project);
    String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Submission begun = Submission.of(proposal.name(), name, cluster, time, proposal.kept());
    submissions.write(begun);
    Atomic.write(submissions.script(proposal.name()), proposal.script());
    plan.hand(proposal.runs(), proposal.name());
    try {
      writeTasks(submissions, begun);
      long array = slurm.submit(proposal.script());
      return submissions.change(begun.name(), submission -> submission.with(List.of(array)));
    } catch (LostException e) {
      // it may have been taken: whoever looks finds its tasks, or that it has none
      throw new BadInputException(WORDS.get("submit.lost", e.getMessage(), begun.name()));
    } catch (BadInputException e) {
      new Places(project).put(begun.runs(), "");
      submissions.remove(begun.name());
      throw e;
    }
  }

  /** Each task's part of the queue, in the queue's order. */
  private void writeTasks(Submissions submissions, Submission submission) {
    List<QueuedCell> cells = project.queue().read();
    for (int t = 0; t < submission.tasks().size(); t++) {
      Set<RunId> runs = new HashSet<>(submission.tasks().get(t).runs());
      List<QueuedCell> own = new ArrayList<>();
      for (QueuedCell cell : cells) {
        List<QueuedCell.QueuedRun> kept =
            cell.runs().stream()
                .filter(run -> runs.contains(run.id()))
                .map(run -> run.at(""))
                .toList();
        if (!kept.isEmpty()) {
          own.add(cell.with(kept));
        }
      }
      submissions.queue(submission.name(), t).write(own);
    }
  }

  /** Where the tasks' files of a submission lie. */
  public static Path folder(Project project, Submission submission) {
    return new Submissions(project).folder(submission.name());
  }
}
