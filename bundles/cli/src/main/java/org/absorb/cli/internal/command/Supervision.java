package org.absorb.cli.internal.command;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Numbers;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.supervise.Overview;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Supervisor;
import org.absorb.runner.supervise.Watcher;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.queue.QueuedCell;

/** Works off a project's queue before the user's eyes. */
final class Supervision implements Watcher {

  private final Session session;
  private final Project project;
  private final String named;
  private final Map<RunId, Double> particles = new HashMap<>();
  private final Progress progress;

  /**
   * @param named how the user calls the project
   */
  Supervision(Session session, Project project, String named) {
    this.session = session;
    this.project = project;
    this.named = named;
    this.progress = new Progress(session.terminal());
  }

  /** Runs until the queue is done; the exit status. */
  int run(Settings settings) {
    for (QueuedCell cell : project.queue().read()) {
      double size =
          cell.specification()
              .tree("system")
              .number("particles")
              .map(BigDecimal::doubleValue)
              .orElse(0.0);
      cell.runs().forEach(run -> particles.put(run.id(), size));
    }
    long began = System.nanoTime();
    Summary summary;
    try (Supervisor supervisor = new Supervisor(project, settings, this)) {
      session.interruption().whenRequested(supervisor::close);
      summary = supervisor.run();
    } finally {
      progress.close();
    }
    return report(summary, (System.nanoTime() - began) * 1e-9);
  }

  private int report(Summary summary, double seconds) {
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
      return Command.INTERRUPTED;
    }
    return failed > 0 ? Command.FAILED : Command.DONE;
  }

  private void say(String key, Object... values) {
    session.terminal().say(Command.WORDS.get(key, values));
  }

  @Override
  public void at(Overview overview) {
    double work = 0;
    double done = overview.done();
    for (Overview.Running run : overview.running()) {
      work += run.rate() * particles.getOrDefault(run.id(), 0.0);
      done += run.of() > 0 ? run.step() / (double) run.of() : 0;
    }
    String doing =
        Command.WORDS.get(
            "progress.runs", Numbers.count(overview.done()), Numbers.count(overview.total()));
    String rate = work > 0 ? Command.WORDS.get("progress.work", Numbers.rate(work)) : "";
    progress.at(
        overview.total() == 0 ? 1 : done / overview.total(), doing, rate, overview.secondsLeft());
  }

  @Override
  public void changed(RunRow row) {
    if (row.status() == RunStatus.FAILED) {
      progress.say(Command.WORDS.get("run.failure", row.id(), row.message()));
    }
  }
}
