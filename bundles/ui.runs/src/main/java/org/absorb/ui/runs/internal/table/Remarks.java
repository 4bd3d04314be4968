package org.absorb.ui.runs.internal.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.absorb.model.run.RunId;
import org.absorb.runner.table.Sheet;
import org.absorb.store.Annotation;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.LineDialog;
import org.absorb.ui.workbench.project.OpenProject;

/** Tags, notes and pins of the selected runs: asks, and writes in the background. */
final class Remarks {

  private static final String BETWEEN = ", ";

  private final Workbench workbench;
  private final Runnable changed;

  /**
   * @param changed called when something was written
   */
  Remarks(Workbench workbench, Runnable changed) {
    this.workbench = workbench;
    this.changed = changed;
  }

  /** Asks for tags: those that all have are offered, and what is taken away is taken from all. */
  void tag(OpenProject project, Sheet sheet, List<RunRow> runs) {
    SortedSet<String> common = new TreeSet<>(annotation(sheet, runs.get(0)).tags());
    runs.forEach(run -> common.retainAll(annotation(sheet, run).tags()));
    ask("tag", runs.size(), String.join(BETWEEN, common))
        .ifPresent(
            text -> {
              SortedSet<String> wanted = tags(text);
              change(
                  project,
                  runs,
                  said -> {
                    SortedSet<String> tags = new TreeSet<>(said.tags());
                    tags.removeAll(common);
                    tags.addAll(wanted);
                    return said.tagged(tags);
                  });
            });
  }

  /** The words between commas. */
  static SortedSet<String> tags(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Asks for a note, the same for all. */
  void note(OpenProject project, Sheet sheet, List<RunRow> runs) {
    ask("note", runs.size(), annotation(sheet, runs.get(0)).note())
        .ifPresent(text -> change(project, runs, said -> said.noted(text.strip())));
  }

  /** Pins all, or lets all go if all are pinned. */
  void pin(OpenProject project, Sheet sheet, List<RunRow> runs) {
    boolean all = runs.stream().allMatch(run -> annotation(sheet, run).pinned());
    change(project, runs, said -> said.pinned(!all));
  }

  private static Annotation annotation(Sheet sheet, RunRow run) {
    return sheet.known().annotation(run.id());
  }

  private Optional<String> ask(String key, int count, String initial) {
    return LineDialog.ask(
        workbench.shell(),
        workbench.look(),
        Tables.question(key, text -> "", count, Integer.toString(count)),
        initial);
  }

  private void change(OpenProject project, List<RunRow> runs, UnaryOperator<Annotation> change) {
    Collection<RunId> ids = runs.stream().map(RunRow::id).toList();
    workbench
        .tasks()
        .keep(
            Tables.WORDS.get("remarks"),
            track -> {
              project.files().annotations().change(ids, change);
              return ids;
            },
            done -> changed.run());
  }
}
