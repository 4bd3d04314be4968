package org.absorb.ui.runs.internal.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Numbers;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.LineDialog;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;

/** More of the same: steps to runs, replicas to their experiments. */
final class Further {

  private static final long MOST_REPLICAS = 100_000;

  private final Workbench workbench;

  Further(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Asks how far, and lets finished runs go on. */
  void extend(OpenProject project, List<RunRow> runs) {
    long most = runs.stream().mapToLong(RunRow::steps).max().orElse(0);
    ask("extend", Numbers.count(runs.size()), runs.size(), 2 * most, most + 1, Long.MAX_VALUE)
        .ifPresent(
            steps ->
                workbench
                    .tasks()
                    .keep(
                        Tables.WORDS.get("extending", Numbers.count(steps)),
                        track -> {
                          List<RunId> ids = runs.stream().map(RunRow::id).toList();
                          project.extend(ids, steps);
                          return ids;
                        },
                        done -> {}));
  }

  /** The one experiment of these runs, if it can get more replicas here. */
  static Optional<Experiment> replicable(OpenProject project, List<RunRow> runs) {
    Set<String> names = new LinkedHashSet<>();
    runs.forEach(run -> names.add(run.experiment()));
    return names.size() != 1
        ? Optional.empty()
        : project
            .state()
            .experiment(names.iterator().next())
            .flatMap(ExperimentState::experiment)
            .filter(experiment -> experiment.until().isEmpty());
  }

  /** Asks how many replicas each cell of the experiment is to have, and runs those that lack. */
  void replicate(OpenProject project, Experiment experiment) {
    ask(
            "replicas",
            experiment.name(),
            0,
            2L * experiment.replicas(),
            experiment.replicas() + 1,
            MOST_REPLICAS)
        .ifPresent(
            replicas ->
                workbench
                    .tasks()
                    .keep(
                        Tables.WORDS.get("replicating", experiment.name()),
                        track -> {
                          Experiment now = project.files().experiment(experiment.name());
                          project.files().save(now.replicated((int) (long) replicas));
                          return project.run(List.of(experiment.name()));
                        },
                        queued -> {}));
  }

  private Optional<Long> ask(
      String key, String about, int count, long initial, long least, long most) {
    return LineDialog.ask(
            workbench.shell(),
            workbench.look(),
            Tables.question(key, text -> wrong(text, least, most), about, count),
            Long.toString(initial))
        .map(Further::number);
  }

  static String wrong(String text, long least, long most) {
    long number = number(text);
    if (number >= least && number <= most) {
      return "";
    }
    return most == Long.MAX_VALUE
        ? Tables.WORDS.get("ask.least", Numbers.count(least))
        : Tables.WORDS.get("ask.within", Numbers.count(least), Numbers.count(most));
  }

  private static long number(String text) {
    String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
