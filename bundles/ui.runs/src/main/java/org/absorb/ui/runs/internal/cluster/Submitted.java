package org.absorb.ui.runs.internal.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.runner.slurm.Situation;
import org.absorb.runner.slurm.TaskView;
import org.absorb.runner.slurm.TaskView.Phase;
import org.absorb.ui.workbench.project.OpenProject;

/** A submission of an open project, at one moment. Immutable. */
public record Submitted(OpenProject project, Situation situation) {

  /** So many tasks are told one by one. */
  private static final int TOLD = 24;

  /** What has stopped waits for the user: it stands first, where it is not cut. */
  private static final List<Phase> ORDER = List.of(Phase.STOPPED, Phase.RUNNING, Phase.WAITING);

  private static final Messages WORDS = Messages.of(Submitted.class);

  String name() {
    return situation.submission().name();
  }

  /** Whether there is something to wait for, or to decide. */
  boolean isOpen() {
    return situation.open() > 0;
  }

  /** The line: how many tasks do what, and what Slurm says of those that wait or have stopped. */
  String words() {
    return line(this::why);
  }

  /** The same without what Slurm says, where there is no room for it. */
  String brief() {
    return line(phase -> "");
  }

  private String line(Function<Phase, String> reasons) {
    List<String> parts = new ArrayList<>();
    for (Phase phase : ORDER) {
      int count = phase == Phase.STOPPED ? situation.stopped() : situation.count(phase);
      if (count > 0) {
        String why = reasons.apply(phase);
        String key = "some." + phase.name().toLowerCase(Locale.ROOT);
        String said = WORDS.get(key, Numbers.count(count));
        parts.add(why.isEmpty() ? said : WORDS.get("because", said, why));
      }
    }
    String done = Numbers.count(situation.count(Phase.DONE));
    String all = Numbers.count(situation.tasks().size());
    String line =
        WORDS.get("line", situation.submission().cluster(), done, all, String.join(", ", parts));
    return situation.complaint().isEmpty()
        ? line
        : WORDS.get("complaint", line, situation.complaint());
  }

  private String why(Phase phase) {
    if (phase == Phase.WAITING) {
      return String.join(", ", situation.reasons());
    }
    return situation.tasks().stream()
        .filter(task -> task.phase() == phase && !situation.isCancelled(task))
        .map(task -> phase == Phase.STOPPED ? task.state() : "")
        .filter(words -> !words.isEmpty())
        .distinct()
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  /** What Slurm says beyond that it waits or runs. */
  private static String why(TaskView task) {
    return switch (task.phase()) {
      case WAITING -> task.reason();
      case STOPPED -> (task.state() + " " + task.reason()).strip();
      case RUNNING, DONE -> "";
    };
  }

  /** The tasks that are not done, a line each. */
  String details() {
    List<String> lines = new ArrayList<>();
    lines.add(WORDS.get("about", name(), situation.submission().time()));
    List<TaskView> open =
        situation.tasks().stream().filter(task -> task.phase() != Phase.DONE).toList();
    for (TaskView task : open.subList(0, Math.min(TOLD, open.size()))) {
      String phase =
          situation.isCancelled(task) && task.isOver()
              ? "cancelled"
              : task.phase().name().toLowerCase(Locale.ROOT);
      String said =
          WORDS.get(
              "task",
              Integer.toString(task.number()),
              WORDS.get("phase." + phase),
              Numbers.percent(task.share()));
      String why = why(task);
      lines.add(why.isEmpty() ? said : WORDS.get("because", said, why));
    }
    if (open.size() > TOLD) {
      lines.add(WORDS.get("more", Numbers.count(open.size() - TOLD)));
    }
    return String.join("\n", lines);
  }
}
