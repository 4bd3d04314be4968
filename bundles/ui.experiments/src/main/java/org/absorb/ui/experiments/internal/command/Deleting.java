package org.absorb.ui.experiments.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.change.Removal;
import org.absorb.ui.experiments.internal.editor.EditorPart;
import org.absorb.ui.experiments.internal.editor.Unsaved;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;

/** Deletes things of a project without asking, and offers to bring them back; runs stay. */
public final class Deleting {

  private static final Messages WORDS = Messages.of(Deleting.class);

  private final Workbench workbench;
  private final Doing doing;
  private final FileActions files;

  public Deleting(Workbench workbench, Doing doing, FileActions files) {
    this.workbench = workbench;
    this.doing = doing;
    this.files = files;
  }

  /**
   * Deletes experiments and files of a project, as one change.
   *
   * @param others results, comparisons, figures
   */
  public void delete(OpenProject project, List<String> experiments, List<Path> others) {
    if (!doing.may(project) || experiments.isEmpty() && others.isEmpty()) {
      return;
    }
    List<Path> all = new ArrayList<>();
    experiments.forEach(name -> all.add(project.files().experimentFile(name)));
    others.forEach(file -> all.addAll(FileActions.whole(project, file)));
    List<String> names =
        Stream.concat(
                experiments.stream(), others.stream().map(file -> file.getFileName().toString()))
            .toList();
    String what = names.size() == 1 ? names.get(0) : WORDS.get("things", names.size());
    Map<String, Unsaved> unsaved = new HashMap<>();
    workbench
        .changes()
        .make(
            new Removal(
                project,
                WORDS.get("deleting", what),
                all,
                () -> {
                  unsaved.clear();
                  experiments.forEach(name -> left(project, name, unsaved));
                  all.forEach(files::close);
                },
                () -> experiments.forEach(name -> back(project, name, unsaved))),
            WORDS.get(others.isEmpty() ? "deleted" : "deleted.files", what));
  }

  private void left(OpenProject project, String experiment, Map<String, Unsaved> unsaved) {
    doing
        .editor(project, experiment)
        .flatMap(EditorPart::unsaved)
        .ifPresent(is -> unsaved.put(experiment, is));
    doing.left(project, experiment);
  }

  /** An experiment is back, and in an editor what was not saved in it. */
  private void back(OpenProject project, String experiment, Map<String, Unsaved> unsaved) {
    workbench.select(Selection.of(project, experiment));
    if (unsaved.containsKey(experiment)) {
      doing.edit(project, experiment);
      doing
          .editor(project, experiment)
          .ifPresent(editor -> editor.restore(unsaved.get(experiment)));
    }
  }
}
