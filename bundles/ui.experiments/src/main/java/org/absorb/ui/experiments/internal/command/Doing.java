package org.absorb.ui.experiments.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.store.figure.FigureFile;
import org.absorb.store.template.Template;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.experiments.internal.document.ExperimentFiles;
import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.experiments.internal.editor.CommandLine;
import org.absorb.ui.experiments.internal.editor.EditorPart;
import org.absorb.ui.experiments.internal.editor.EditorType;
import org.absorb.ui.experiments.internal.editor.Unsaved;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Notice;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.DirectoryDialog;

/** Does things with projects and experiments; what takes time in a task. */
public final class Doing {

  private static final Messages WORDS = Messages.of(Doing.class);
  private static final String FIGURE = "plots.figure";
  private static final String RESULT = "analyses.analysis";

  private final Workbench workbench;

  public Doing(Workbench workbench) {
    this.workbench = workbench;
  }

  private <T> void change(
      OpenProject project, String label, Function<ExperimentFiles, T> change, Consumer<T> then) {
    if (!Writable.is(project)) {
      workbench.notices().caution(WORDS.get("read.only", project.name()));
      return;
    }
    workbench
        .tasks()
        .run(
            label,
            track -> {
              T result = change.apply(new ExperimentFiles(project.files()));
              project.refresh();
              return result;
            },
            then);
  }

  private void edit(OpenProject project, String name) {
    EditorType.open(workbench, new EditorInput(project.folder(), name));
  }

  /** Adds a plain experiment and opens it. */
  public void newExperiment(OpenProject project) {
    change(
        project,
        WORDS.get("adding"),
        files -> files.add(files.plain()),
        name -> edit(project, name));
  }

  /** Adds a copy of an experiment, as an editor has it if one is open, and opens it. */
  public void duplicate(OpenProject project, String experiment) {
    Optional<Experiment> edited = editor(project, experiment).flatMap(EditorPart::understood);
    change(
        project,
        WORDS.get("duplicating", experiment),
        files -> files.add(edited.orElseGet(() -> project.files().experiment(experiment))),
        name -> edit(project, name));
  }

  /** Gives an experiment another name; an editor of it is saved first and opened anew. */
  public void rename(OpenProject project, String experiment, String name) {
    Optional<EditorPart> editor = editor(project, experiment);
    if (editor.filter(open -> open.dirty() && !open.save()).isPresent()) {
      return;
    }
    change(
        project,
        WORDS.get("renaming", experiment),
        files -> {
          files.rename(experiment, name);
          return name;
        },
        done -> {
          // a tab that was not visited since the start has no editor, but it has the name
          workbench.close(EditorType.ID, new EditorInput(project.folder(), experiment).text());
          follow(project, experiment, Selection.of(project, name));
          if (editor.isPresent()) {
            edit(project, name);
          }
        });
  }

  /** Deletes an experiment without asking, and offers to bring it back. */
  public void delete(OpenProject project, String experiment) {
    change(
        project,
        WORDS.get("deleting", experiment),
        files -> files.delete(experiment),
        content -> {
          Optional<Unsaved> unsaved = editor(project, experiment).flatMap(EditorPart::unsaved);
          workbench.close(EditorType.ID, new EditorInput(project.folder(), experiment).text());
          follow(project, experiment, Selection.of(project));
          workbench
              .notices()
              .add(
                  Notice.of(Notice.Severity.INFO, WORDS.get("deleted", experiment))
                      .with(
                          WORDS.get("undo"), () -> restore(project, experiment, content, unsaved)));
        });
  }

  /** What is picked follows an experiment that is no more what it was. */
  private void follow(OpenProject project, String experiment, Selection now) {
    Selection selection = workbench.selection();
    if (selection.project().equals(Optional.of(project))
        && selection.experiment().equals(Optional.of(experiment))) {
      workbench.select(now);
    }
  }

  /** Brings back the file, and in an editor what was not saved in it. */
  private void restore(
      OpenProject project, String experiment, String content, Optional<Unsaved> unsaved) {
    change(
        project,
        WORDS.get("restoring", experiment),
        files -> {
          files.restore(experiment, content);
          return experiment;
        },
        name -> {
          workbench.select(Selection.of(project, name));
          if (unsaved.isPresent()) {
            edit(project, name);
            editor(project, name).ifPresent(editor -> editor.restore(unsaved.get()));
          }
        });
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
    change(
        project,
        WORDS.get("queueing", what),
        files -> project.run(experiments),
        runs -> workbench.notices().info(WORDS.get("queued", Numbers.count(runs), what)));
  }

  /** Ends all work on a project at a checkpoint. */
  public void stop(OpenProject project) {
    change(
        project,
        WORDS.get("stopping", project.name()),
        files -> {
          project.stop();
          return project;
        },
        stopped -> workbench.notices().info(WORDS.get("stopped", project.name())));
  }

  /** Asks for a project's folder and opens it. */
  public void open() {
    DirectoryDialog dialog = new DirectoryDialog(workbench.shell());
    dialog.setText(WORDS.get("open.title"));
    String folder = dialog.open();
    if (folder != null) {
      open(Path.of(folder));
    }
  }

  private void open(Path folder) {
    try {
      workbench.select(Selection.of(workbench.projects().open(folder)));
    } catch (BadInputException e) {
      workbench.notices().error(e.getMessage());
    }
  }

  /** Closes a project, unless something of it is unsaved and the user thinks better of it. */
  public void close(OpenProject project) {
    workbench.close(project);
  }

  /** Asks for a folder and makes the demo project there. */
  public void newDemo() {
    newProject("demo");
  }

  /** Asks for a template and a folder, and makes a project. */
  public void newProject(String template) {
    NewProjectDialog dialog = new NewProjectDialog(workbench.shell(), workbench.look(), template);
    if (dialog.open() == NewProjectDialog.OK) {
      String chosen = dialog.template();
      Path folder = dialog.folder();
      workbench
          .tasks()
          .run(
              WORDS.get("creating", folder),
              track -> Template.of(chosen).make(folder).folder(),
              this::open);
    }
  }

  /** Shows a file: figures and results here, others with the program the system has for them. */
  public void show(Path file) {
    Optional<Path> value = FigureFile.of(file).filter(of -> !of.equals(file));
    if (isResult(file)) {
      workbench.open(RESULT, file.toString());
    } else if (value.isPresent()) {
      workbench.open(FIGURE, value.get().toString());
    } else if (!Program.launch(file.toString())) {
      workbench.notices().caution(WORDS.get("unshown", file));
    }
  }

  /** Whether a file is what an analysis of an open project gave. */
  private boolean isResult(Path file) {
    return file.toString().endsWith(".json")
        && workbench.projects().open().stream()
            .anyMatch(project -> file.startsWith(project.files().analyses()));
  }

  /** The editor that is open on an experiment. */
  Optional<EditorPart> editor(OpenProject project, String experiment) {
    return EditorType.editors(workbench).stream()
        .filter(editor -> editor.isOn(project, experiment))
        .findFirst();
  }
}
