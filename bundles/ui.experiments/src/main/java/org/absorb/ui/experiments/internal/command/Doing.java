package org.absorb.ui.experiments.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.ui.experiments.internal.change.Addition;
import org.absorb.ui.experiments.internal.change.Renaming;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.experiments.internal.document.ExperimentFiles;
import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.experiments.internal.editor.CommandLine;
import org.absorb.ui.experiments.internal.editor.EditorPart;
import org.absorb.ui.experiments.internal.editor.EditorType;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;

/** Does things with experiments; what takes time in a task, what changes files to be taken back. */
public final class Doing {

  private static final Messages WORDS = Messages.of(Doing.class);

  private final Workbench workbench;

  public Doing(Workbench workbench) {
    this.workbench = workbench;
  }

  boolean may(OpenProject project) {
    boolean writable = Writable.is(project);
    if (!writable) {
      workbench.notices().caution(WORDS.get("read.only", project.name()));
    }
    return writable;
  }

  void edit(OpenProject project, String name) {
    EditorType.open(workbench, new EditorInput(project.folder(), name));
  }

  /** Adds a plain experiment and opens it. */
  public void newExperiment(OpenProject project) {
    add(project, WORDS.get("adding"), List.of(new ExperimentFiles(project.files())::plain));
  }

  /** Adds a copy of an experiment, as an editor has it if one is open, and opens it. */
  public void duplicate(OpenProject project, String experiment) {
    copy(project, List.of(experiment), project);
  }

  /**
   * Adds copies of experiments to a project, which may be another; their runs stay where they are.
   */
  public void copy(OpenProject from, List<String> experiments, OpenProject to) {
    List<Supplier<Experiment>> copies = new ArrayList<>();
    for (String experiment : experiments) {
      Optional<Experiment> edited = editor(from, experiment).flatMap(EditorPart::understood);
      copies.add(() -> edited.orElseGet(() -> from.files().experiment(experiment)));
    }
    String what = String.join(", ", experiments);
    String label =
        from == to ? WORDS.get("duplicating", what) : WORDS.get("copying", what, to.name());
    add(to, label, copies);
  }

  private void add(OpenProject project, String label, List<Supplier<Experiment>> wanted) {
    if (!may(project)) {
      return;
    }
    ExperimentFiles files = new ExperimentFiles(project.files());
    workbench
        .changes()
        .make(
            new Addition(
                project,
                label,
                () -> wanted.stream().map(each -> files.file(files.add(each.get()))).toList(),
                added -> edit(project, files.name(added.get(added.size() - 1))),
                gone -> gone.forEach(file -> left(project, files.name(file)))));
  }

  /** Gives an experiment another name; an editor of it is saved first and opened anew. */
  public void rename(OpenProject project, String experiment, String name) {
    Optional<EditorPart> editor = editor(project, experiment);
    if (!may(project) || editor.filter(open -> open.dirty() && !open.save()).isPresent()) {
      return;
    }
    workbench
        .changes()
        .make(
            new Renaming(
                project,
                WORDS.get("renaming", experiment),
                experiment,
                name,
                new ExperimentFiles(project.files())::rename,
                (from, to) -> follow(project, from, to)));
  }

  private void follow(OpenProject project, String from, String to) {
    // a tab that was not visited since the start has no editor, but it has the name
    boolean edited = workbench.close(EditorType.ID, new EditorInput(project.folder(), from).text());
    follow(project, from, Selection.of(project, to));
    if (edited) {
      edit(project, to);
    }
  }

  /** An experiment is there no more. */
  void left(OpenProject project, String experiment) {
    workbench.close(EditorType.ID, new EditorInput(project.folder(), experiment).text());
    follow(project, experiment, Selection.of(project));
  }

  /** What is picked follows an experiment that is no more what it was. */
  private void follow(OpenProject project, String experiment, Selection now) {
    Selection selection = workbench.selection();
    if (selection.project().equals(Optional.of(project))
        && selection.experiment().equals(Optional.of(experiment))) {
      workbench.select(now);
    }
  }

  /** Has an experiment computed; an editor of it is saved first. */
  public void run(OpenProject project, String experiment) {
    Optional<EditorPart> editor = editor(project, experiment);
    if (editor.isPresent()) {
      editor.get().run();
    } else {
      queue(project, List.of(experiment), experiment);
    }
  }

  /** Copies the command line that has it computed in a terminal; an editor of it is saved first. */
  void copyCommand(OpenProject project, String experiment) {
    editor(project, experiment)
        .ifPresentOrElse(
            EditorPart::copyCommand, () -> CommandLine.copy(workbench, project, experiment));
  }

  /** Has all experiments of a project computed. */
  public void runAll(OpenProject project) {
    queue(project, List.of(), project.name());
  }

  private void queue(OpenProject project, List<String> experiments, String what) {
    if (may(project)) {
      workbench
          .tasks()
          .keep(
              WORDS.get("queueing", what),
              track -> project.run(experiments),
              runs -> workbench.notices().info(WORDS.get("queued", Numbers.count(runs), what)));
    }
  }

  /** Ends all work on a project at a checkpoint. */
  public void stop(OpenProject project) {
    if (may(project)) {
      workbench
          .tasks()
          .keep(
              WORDS.get("stopping", project.name()),
              track -> {
                project.stop();
                return project;
              },
              stopped -> workbench.notices().info(WORDS.get("stopped", project.name())));
    }
  }

  /** The editor that is open on an experiment. */
  Optional<EditorPart> editor(OpenProject project, String experiment) {
    return EditorType.editors(workbench).stream()
        .filter(editor -> editor.isOn(project, experiment))
        .findFirst();
  }
}
