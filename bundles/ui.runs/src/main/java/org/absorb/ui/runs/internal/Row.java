package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * A row of the queue as it is read: all in words but the bar.
 *
 * @param key the same for the same thing at all times
 * @param share what the bar shows; not-a-number for no bar
 * @param first pause, resume or retry
 * @param second cancel
 * @param target what these are about
 */
record Row(
    Key key,
    RunState state,
    String name,
    double share,
    String done,
    String rate,
    String left,
    Optional<Act> first,
    Optional<Act> second,
    Target target,
    List<Row> children) {

  private static final int PERCENT = 100;

  /**
   * Which row it is.
   *
   * @param run empty for a job
   * @param more of which state it counts those that are not listed
   */
  record Key(
      OpenProject project, String experiment, Optional<RunId> run, Optional<RunState> more) {}

  /**
   * Runs of a project.
   *
   * @param experiment empty: of all
   * @param state only those in this state; empty: in any
   * @param runs just these; empty: all of the experiment in that state
   */
  record Target(
      OpenProject project,
      Optional<String> experiment,
      Optional<RunState> state,
      List<RunId> runs) {

    static Target all(OpenProject project) {
      return new Target(project, Optional.empty(), Optional.empty(), List.of());
    }
  }

  /** What the bar shows in words, for a reader of the screen. */
  String percent() {
    return Double.isNaN(share)
        ? ""
        : Runs.WORDS.get("percent", Integer.toString((int) (PERCENT * share)));
  }

  static List<Row> of(List<Job> jobs) {
    boolean several = jobs.stream().map(Job::project).distinct().count() > 1;
    return jobs.stream().map(job -> of(job, several)).toList();
  }

  private static Row of(Job job, boolean several) {
    List<Row> children = new ArrayList<>();
    for (RunState state : Job.ORDER) {
      job.members().stream()
          .filter(member -> member.state() == state)
          .forEach(member -> children.add(of(job, member)));
      int more = job.count(state) - Job.LISTED;
      if (more > 0 && state != RunState.RUNNING) {
        children.add(more(job, state, more));
      }
    }
    return new Row(
        new Key(job.project(), job.experiment(), Optional.empty(), Optional.empty()),
        job.state(),
        several
            ? Runs.WORDS.get("job.of", job.experiment(), job.project().name())
            : job.experiment(),
        job.share(),
        Runs.WORDS.get(
            "runs.of", Numbers.count(job.done()), Numbers.count(job.total()), job.total()),
        rate(job.rate()),
        left(job),
        job.open()
            ? Optional.of(Act.PAUSE)
            : Optional.of(job.count(RunState.PAUSED) > 0 ? Act.RESUME : Act.RETRY),
        Optional.of(Act.CANCEL).filter(act -> job.open() || job.count(RunState.PAUSED) > 0),
        new Target(job.project(), Optional.of(job.experiment()), Optional.empty(), List.of()),
        children);
  }

  private static String left(Job job) {
    if (job.open() && !job.attended()) {
      return "";
    }
    if (job.count(RunState.RUNNING) == 0 && job.open()) {
      return Runs.WORDS.get("next");
    }
    return time(job.secondsLeft());
  }

  private static Row of(Job job, Job.Member run) {
    String name = MathText.of(run.name()).plain();
    return new Row(
        new Key(job.project(), job.experiment(), Optional.of(run.id()), Optional.empty()),
        run.state(),
        run.message().isEmpty() ? name : Runs.WORDS.get("because", name, first(run.message())),
        run.of() > 0 ? (double) run.step() / run.of() : Double.NaN,
        done(run),
        rate(run.rate()),
        run.state() == RunState.RUNNING ? time(run.secondsLeft()) : run.state().words(),
        act(run.state()),
        Optional.of(Act.CANCEL).filter(act -> act.concerns(status(run.state()))),
        new Target(
            job.project(), Optional.of(job.experiment()), Optional.empty(), List.of(run.id())),
        List.of());
  }

  private static String first(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static String done(Job.Member run) {
    if (run.of() > 0) {
      return Runs.WORDS.get("of", Numbers.count(run.step()), Numbers.count(run.of()));
    }
    return run.step() > 0 ? Runs.WORDS.get("steps", Numbers.count(run.step()), run.step()) : "";
  }

  private static Row more(Job job, RunState state, int more) {
    return new Row(
        new Key(job.project(), job.experiment(), Optional.empty(), Optional.of(state)),
        state,
        Runs.WORDS.get("more", Numbers.count(more), state.words()),
        Double.NaN,
        "",
        "",
        "",
        act(state),
        Optional.of(Act.CANCEL).filter(act -> act.concerns(status(state))),
        new Target(job.project(), Optional.of(job.experiment()), Optional.of(state), List.of()),
        List.of());
  }

  private static Optional<Act> act(RunState state) {
    return List.of(Act.PAUSE, Act.RESUME, Act.RETRY).stream()
        .filter(act -> act.concerns(status(state)))
        .findFirst();
  }

  private static RunStatus status(RunState state) {
    return switch (state) {
      case RUNNING -> RunStatus.RUNNING;
      case QUEUED -> RunStatus.QUEUED;
      case PAUSED -> RunStatus.PAUSED;
      case FAILED -> RunStatus.FAILED;
      case CANCELLED -> RunStatus.CANCELLED;
      default -> RunStatus.FINISHED;
    };
  }

  private static String rate(double perSecond) {
    return perSecond > 0 ? Runs.WORDS.get("rate", Numbers.rate(perSecond)) : "";
  }

  private static String time(double seconds) {
    return Double.isFinite(seconds) ? Numbers.time(seconds) : "";
  }
}
