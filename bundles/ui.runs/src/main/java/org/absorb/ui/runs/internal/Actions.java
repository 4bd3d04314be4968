package org.absorb.ui.runs.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Numbers;
import org.absorb.runner.supervise.Overview;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.ui.runs.internal.Row.Target;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.QuestionDialog;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.task.Notice;

/** Gives the orders, in the background. */
final class Actions {

  /** More work than this is not thrown away without asking. */
  private static final double MUCH_SECONDS = 600;

  private final Workbench workbench;

  Actions(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Whether an order would change anything. Any thread. */
  static boolean concerns(Act act, List<Job> jobs) {
    return jobs.stream()
        .anyMatch(
            job ->
                switch (act) {
                  case PAUSE -> job.open();
                  case RESUME -> job.count(RunState.PAUSED) > 0;
                  case CANCEL -> job.open() || job.count(RunState.PAUSED) > 0;
                  case RETRY -> job.count(RunState.FAILED) > 0;
                });
  }

  /** Gives an order about some runs; asks before much work is lost. */
  void give(Act act, List<Target> targets) {
    Map<OpenProject, Set<RunId>> concerned = new LinkedHashMap<>();
    for (Target target : targets) {
      List<RunId> runs = Concerned.of(act, target, target.project().state());
      if (!runs.isEmpty()) {
        concerned.computeIfAbsent(target.project(), any -> new LinkedHashSet<>()).addAll(runs);
      }
    }
    int count = concerned.values().stream().mapToInt(Set::size).sum();
    if (count == 0 || act == Act.CANCEL && !mayCancel(concerned, count)) {
      return;
    }
    workbench
        .tasks()
        .keep(
            act.label(),
            track -> {
              concerned.forEach((project, runs) -> order(act, project, runs));
              return act == Act.CANCEL ? stopped(concerned) : concerned;
            },
            done -> tell(act, done));
  }

  private static void order(Act act, OpenProject project, Set<RunId> runs) {
    switch (act) {
      case PAUSE -> project.pause(runs);
      case RESUME -> project.resume(runs);
      case CANCEL -> project.cancel(runs);
      case RETRY -> project.retry(runs);
      default -> throw new IllegalArgumentException(act.name());
    }
  }

  private boolean mayCancel(Map<OpenProject, Set<RunId>> concerned, int count) {
    double seconds = 0;
    for (Map.Entry<OpenProject, Set<RunId>> each : concerned.entrySet()) {
      seconds += work(each.getKey().state(), each.getValue());
    }
    if (seconds < MUCH_SECONDS) {
      return true;
    }
    List<String> answers =
        List.of(
            Runs.WORDS.get("cancel.yes", count, Numbers.count(count)), Runs.WORDS.get("cancel.no"));
    String question = Runs.WORDS.get("cancel.ask", Numbers.time(seconds));
    return QuestionDialog.ask(
            workbench.shell(),
            workbench.look(),
            Runs.WORDS.get("cancel.title"),
            question,
            answers,
            0)
        == 0;
  }

  /** Seconds of computing that went into runs, at the rate of those that run now. */
  static double work(ProjectState state, Set<RunId> runs) {
    double rate =
        state.work().stream()
            .flatMap(work -> work.running().stream())
            .mapToDouble(Overview.Running::rate)
            .filter(each -> each > 0)
            .average()
            .orElse(0);
    double seconds = 0;
    for (RunId id : runs) {
      double own = state.running(id).map(Overview.Running::rate).filter(r -> r > 0).orElse(rate);
      long step =
          state
              .running(id)
              .map(Overview.Running::step)
              .orElseGet(() -> state.row(id).map(RunRow::steps).orElse(0L));
      seconds += own > 0 ? step / own : 0;
    }
    return seconds;
  }

  /** Of those that were to be cancelled the ones that had not come to their end before. */
  private static Map<OpenProject, Set<RunId>> stopped(Map<OpenProject, Set<RunId>> concerned) {
    Map<OpenProject, Set<RunId>> stopped = new LinkedHashMap<>();
    concerned.forEach(
        (project, runs) -> {
          RunTable table = project.files().runs();
          Set<RunId> left = new LinkedHashSet<>(runs);
          left.removeIf(
              id ->
                  table
                      .row(id)
                      .map(RunRow::status)
                      .filter(is -> is == RunStatus.FINISHED || is == RunStatus.FAILED)
                      .isPresent());
          if (!left.isEmpty()) {
            stopped.put(project, left);
          }
        });
    return stopped;
  }

  private void tell(Act act, Map<OpenProject, Set<RunId>> concerned) {
    int count = concerned.values().stream().mapToInt(Set::size).sum();
    if (act == Act.CANCEL && count > 0) {
      workbench
          .notices()
          .add(
              Notice.of(
                      Notice.Severity.INFO,
                      Runs.WORDS.get("cancelled", count, Numbers.count(count)))
                  .with(Runs.WORDS.get("undo"), () -> again(concerned)));
    }
  }

  private void again(Map<OpenProject, Set<RunId>> cancelled) {
    workbench
        .tasks()
        .keep(
            Act.RETRY.label(),
            track -> {
              cancelled.forEach(OpenProject::retry);
              return cancelled;
            },
            done -> {});
  }

  /** Changes what is computed first. */
  void move(Move move) {
    workbench
        .tasks()
        .keep(
            Runs.WORDS.get("moving"),
            track -> {
              move.project().move(move.runs(), move.before());
              return move;
            },
            done -> {});
  }

  /** Has those who are at work go on with as many workers and threads as are preferred now. */
  void work() {
    List<OpenProject> projects = workbench.projects().open();
    workbench
        .tasks()
        .keep(
            Runs.WORDS.get("hands.changing"),
            track -> {
              projects.forEach(OpenProject::work);
              return projects;
            },
            done -> {});
  }

  /** Sees to it that somebody computes what was left. */
  void goOn(LeftWork left) {
    workbench
        .tasks()
        .keep(
            Offers.label(left.runs()),
            track -> {
              left.project().resume(left.begun());
              return left;
            },
            done -> {});
  }
}
