package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * A row of the queue as it is read: all in words but the bar.
 *
 * @param key the same for the same thing at all times
 * @param share what the bar shows; not-a-number for no bar
 * @param first pause, resume or retry
 * @param title its name where nothing stands above it
 * @param second cancel
 * @param target what these are about
 * @param heads a run of each cell that moves when this is moved in the queue; none: it has no place
 */
record Row(
    Key key,
    RunState state,
    String name,
    String title,
    double share,
    String done,
    String rate,
    String left,
    Optional<Act> first,
    Optional<Act> second,
    Target target,
    List<RunId> heads,
    List<Row> children) {

  private static final int PERCENT = 100;

  /**
   * Which row it is.
   *
   * @param cell empty for a job
   * @param run empty for a job or a cell
   * @param more of which state it counts those that are not listed
   */
  record Key(
      OpenProject project,
      String experiment,
      Optional<Tree> cell,
      Optional<RunId> run,
      Optional<RunState> more) {

    static Key of(Job job) {
      return new Key(
          job.project(), job.experiment(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Key in(Job.Cell is) {
      return new Key(project, experiment, Optional.of(is.coordinates()), run, more);
    }

    Key at(RunId id) {
      return new Key(project, experiment, cell, Optional.of(id), more);
    }

    Key more(RunState of) {
      return new Key(project, experiment, cell, run, Optional.of(of));
    }
  }

  /**
   * Runs of a project.
   *
   * @param experiment empty: of all
   * @param cell only those of it; empty: of all
   * @param state only those in this state; empty: in any
   * @param runs just these; empty: all of the experiment in that state
   */
  record Target(
      OpenProject project,
      Optional<String> experiment,
      Optional<Tree> cell,
      Optional<RunState> state,
      List<RunId> runs) {

    static Target all(OpenProject project) {
      return new Target(project, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
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
    Key key = Key.of(job);
    List<Row> children = new ArrayList<>();
    if (job.single()) {
      children.addAll(runs(job, key, job.cells().get(0)));
    } else {
      job.cells().forEach(cell -> children.add(of(job, cell)));
      for (RunState state : Job.ORDER) {
        List<RunId> others = job.more().getOrDefault(state, List.of());
        if (!others.isEmpty()) {
          String name = Runs.WORDS.get("cells.more", Numbers.count(others.size()), state.words());
          children.add(more(key.more(state), state, name, target(job, Optional.of(state))));
        }
      }
    }
    return whole(
        key,
        several
            ? Runs.WORDS.get("job.of", job.experiment(), job.project().name())
            : job.experiment(),
        job.amount(),
        job.attended(),
        target(job, Optional.empty()),
        job.heads(),
        children);
  }

  /** A cell; the only run that is wanted of one stands for it. */
  private static Row of(Job job, Job.Cell cell) {
    Key key = Key.of(job).in(cell);
    List<RunId> heads = job.heads().contains(cell.head()) ? List.of(cell.head()) : List.of();
    if (cell.amount().total() == 1 && cell.members().size() == 1) {
      Job.Member only = cell.members().get(0);
      return of(job, key, only, title(only), heads);
    }
    Target target =
        new Target(
            job.project(),
            Optional.of(job.experiment()),
            Optional.of(cell.coordinates()),
            Optional.empty(),
            List.of());
    String name = MathText.of(cell.name()).plain();
    return whole(key, name, cell.amount(), job.attended(), target, heads, runs(job, key, cell));
  }

  private static List<Row> runs(Job job, Key key, Job.Cell cell) {
    List<Row> rows = new ArrayList<>();
    for (RunState state : Job.ORDER) {
      cell.members().stream()
          .filter(member -> member.state() == state)
          .forEach(member -> rows.add(of(job, key, member, below(key, member), List.of())));
      int more = cell.amount().count(state) - Job.LISTED;
      if (more > 0 && state != RunState.RUNNING) {
        String name = Runs.WORDS.get("more", Numbers.count(more), state.words());
        Target target =
            new Target(
                job.project(),
                Optional.of(job.experiment()),
                key.cell(),
                Optional.of(state),
                List.of());
        rows.add(more(key.more(state), state, name, target));
      }
    }
    return rows;
  }

  private static Target target(Job job, Optional<RunState> state) {
    return new Target(
        job.project(), Optional.of(job.experiment()), Optional.empty(), state, List.of());
  }

  /** A job or a cell. */
  private static Row whole(
      Key key,
      String name,
      Job.Amount amount,
      boolean attended,
      Target target,
      List<RunId> heads,
      List<Row> children) {
    boolean open = amount.open();
    boolean paused = amount.count(RunState.PAUSED) > 0;
    return new Row(
        key,
        amount.state(),
        name,
        name,
        amount.share(),
        Runs.WORDS.get(
            "runs.of", Numbers.count(amount.done()), Numbers.count(amount.total()), amount.total()),
        rate(amount.rate()),
        left(amount, attended, key.cell().isPresent()),
        open ? Optional.of(Act.PAUSE) : Optional.of(paused ? Act.RESUME : Act.RETRY),
        Optional.of(Act.CANCEL).filter(act -> open || paused),
        target,
        heads,
        children);
  }

  private static String left(Job.Amount amount, boolean attended, boolean cell) {
    if (amount.open() && !attended) {
      return "";
    }
    if (amount.count(RunState.RUNNING) == 0 && amount.open()) {
      return cell ? RunState.QUEUED.words() : Runs.WORDS.get("next");
    }
    return time(amount.secondsLeft());
  }

  private static Row of(Job job, Key key, Job.Member run, String name, List<RunId> heads) {
    return new Row(
        key.at(run.id()),
        run.state(),
        because(name, run),
        because(title(run), run),
        run.of() > 0 ? (double) run.step() / run.of() : Double.NaN,
        done(run),
        rate(run.rate()),
        run.state() == RunState.RUNNING ? time(run.secondsLeft()) : run.state().words(),
        act(run.state()),
        Optional.of(Act.CANCEL).filter(act -> act.concerns(status(run.state()))),
        new Target(
            job.project(),
            Optional.of(job.experiment()),
            Optional.empty(),
            Optional.empty(),
            List.of(run.id())),
        heads,
        List.of());
  }

  private static String title(Job.Member run) {
    return MathText.of(run.name()).plain();
  }

  /** A run's name where its cell stands above it, or else the job. */
  private static String below(Key key, Job.Member run) {
    return key.cell().isPresent() ? run.replica() : title(run);
  }

  private static String because(String name, Job.Member run) {
    return run.message().isEmpty() ? name : Runs.WORDS.get("because", name, first(run.message()));
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

  private static Row more(Key key, RunState state, String name, Target target) {
    return new Row(
        key,
        state,
        name,
        name,
        Double.NaN,
        "",
        "",
        "",
        act(state),
        Optional.of(Act.CANCEL).filter(act -> act.concerns(status(state))),
        target,
        List.of(),
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
