package org.absorb.cli.internal.project;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Effort;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.model.value.Tree;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.runner.slurm.Following;
import org.absorb.runner.slurm.Situation;
import org.absorb.runner.slurm.Submission;
import org.absorb.runner.slurm.TaskView.Phase;
import org.absorb.runner.supervise.Duty;
import org.absorb.runner.supervise.Overview;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.supervise.Stock;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Supervisor;
import org.absorb.runner.supervise.Watcher;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.queue.QueueFile;
import org.absorb.store.queue.QueuedCell;

/** Works off a project's queue, or watches a cluster do it, before the user's eyes. */
public final class Supervision implements Watcher {

  private final Session session;
  private final Project project;
  private final String named;
  private final Map<RunId, Double> particles = new HashMap<>();
  private final Effort<RunId> effort = new Effort<>();
  private final Progress progress;
  private volatile Following following;
  private final long began = System.nanoTime();

  /**
   * @param named how the user calls the project
   */
  public Supervision(Session session, Project project, String named) {
    this.session = session;
    this.project = project;
    this.named = ShellWords.quoted(named); // for commands to be pasted
    this.progress = new Progress(session.terminal());
  }

  /**
   * Runs until the queue is done; the exit status.
   *
   * @param asked the runs whose fate decides it; the queue may hold others
   */
  public int run(Settings settings, Set<RunId> asked) {
    return run(Duty.queue(project), settings, asked);
  }

  /**
   * Runs until a duty is done; the exit status.
   *
   * @param asked the runs whose fate decides it
   */
  public int run(Duty duty, Settings settings, Set<RunId> asked) {
    weigh(duty.queue());
    Settings equipped =
        session
            .services()
            .find(Plugins.class)
            .map(this::stock)
            .map(settings::withPlugins)
            .orElse(settings);
    Summary summary;
    try (Supervisor supervisor = new Supervisor(project, duty, equipped, this)) {
      session.interruption().whenRequested(supervisor::close);
      summary = supervisor.run();
    } finally {
      progress.close();
    }
    if (duty.task() && summary.interrupted()) {
      return ExitStatus.INTERRUPTED; // who told it to end knows how it goes on
    }
    return report(summary, summary.of(asked, project.runs().settled().values()), seconds());
  }

  /**
   * Follows a submission until none of its tasks does anything more by itself; the exit status.
   * Whoever interrupts it leaves the tasks alone.
   */
  public int follow(Submission submission) {
    weigh(project.queue());
    Summary summary;
    try (Following follows = new Following(project, submission, this)) {
      following = follows;
      session.interruption().whenRequested(follows::close);
      summary = follows.run();
    } finally {
      progress.close();
    }
    if (summary.interrupted() && summary.unfinished() > 0) {
      say("cluster.left", Numbers.count(summary.unfinished()), named);
      return ExitStatus.INTERRUPTED;
    }
    long finished = summary.count(RunStatus.FINISHED);
    say("run.finished", Numbers.count(finished), Numbers.time(seconds()));
    long left = submission.runs().size() - finished;
    if (left > 0) {
      say("cluster.open", Numbers.count(left), named);
    }
    return left > 0 ? ExitStatus.FAILED : ExitStatus.DONE;
  }

  /** What each queued run counts for. */
  private void weigh(QueueFile queue) {
    for (QueuedCell cell : queue.read()) {
      double size = number(cell.specification().tree("system"), "particles");
      double steps = number(cell.specification().tree("protocol"), "steps");
      for (QueuedCell.QueuedRun run : cell.runs()) {
        particles.put(run.id(), size);
        effort.add(run.id(), size * steps);
      }
    }
  }

  /** What is installed now; who removes something later is told of this project. */
  private Stock stock(Plugins plugins) {
    Map<String, String> current = new HashMap<>();
    Set<String> kept = new HashSet<>();
    for (Plugin plugin : plugins.list()) {
      if (plugin.enabled()) {
        current.put(plugin.name(), plugin.version());
      }
      plugin.builds().forEach(build -> kept.add(Stock.written(build.name(), build.version())));
    }
    if (!kept.isEmpty()) {
      plugins.usedBy(project.folder());
    }
    return new Stock(current, kept);
  }

  private double seconds() {
    return (System.nanoTime() - began) * 1e-9;
  }

  private static double number(Tree tree, String key) {
    return tree.number(key).map(BigDecimal::doubleValue).orElse(0.0);
  }

  private int report(Summary summary, Summary asked, double seconds) {
    long finished = summary.count(RunStatus.FINISHED);
    long failed = summary.count(RunStatus.FAILED);
    if (finished > 0) {
      say("run.finished", Numbers.count(finished), Numbers.time(seconds));
    }
    if (failed > 0) {
      say("run.failed", Numbers.count(failed), named);
    }
    if (summary.interrupted()) {
      say("run.interrupted", Numbers.count(summary.rows().size() - finished - failed), named);
      return ExitStatus.INTERRUPTED;
    }
    long left = asked.unfinished() - asked.count(RunStatus.FAILED);
    if (left > 0) {
      say("run.left", Numbers.count(left), named);
    }
    return asked.unfinished() > 0 ? ExitStatus.FAILED : ExitStatus.DONE;
  }

  private void say(String key, Object... values) {
    session.terminal().say(Words.MESSAGES.get(key, values));
  }

  @Override
  public void at(Overview overview) {
    double work = 0;
    for (Overview.Running run : overview.running()) {
      work += run.rate() * particles.getOrDefault(run.id(), 0.0);
      effort.at(run.id(), run.of() > 0 ? run.step() / (double) run.of() : 0);
    }
    String doing =
        Words.MESSAGES.get(
            "progress.runs", Numbers.count(overview.done()), Numbers.count(overview.total()));
    String rate = work > 0 ? Words.MESSAGES.get("progress.work", Numbers.rate(work)) : "";
    String waiting =
        Optional.ofNullable(following)
            .flatMap(Following::situation)
            .map(Supervision::waiting)
            .orElse("");
    progress.at(effort.share(), doing, (rate + "  " + waiting).strip(), effort.left(seconds()));
  }

  /** How many tasks of a cluster wait, and why; empty if none does. */
  private static String waiting(Situation situation) {
    int count = situation.count(Phase.WAITING);
    String why = String.join(", ", situation.reasons());
    String key = why.isEmpty() ? "progress.waiting" : "progress.waiting.why";
    return count == 0 ? "" : Words.MESSAGES.get(key, Numbers.count(count), why);
  }

  @Override
  public void changed(RunRow row) {
    if (row.status() != RunStatus.RUNNING && row.status() != RunStatus.QUEUED) {
      effort.over(row.id());
    }
    if (row.status() == RunStatus.FAILED) {
      progress.say(Words.MESSAGES.get("run.failure", row.id(), row.message()));
    }
  }

  @Override
  public void complain(String complaint) {
    progress.say(Words.MESSAGES.get("cluster.complaint", complaint));
  }
}
