package org.absorb.ui.experiments.internal.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.store.Project;
import org.absorb.store.archive.Archive;
import org.absorb.store.archive.Copy;
import org.absorb.store.archive.Unpacking;
import org.absorb.store.template.Template;
import org.absorb.ui.experiments.internal.change.ProjectAddition;
import org.absorb.ui.experiments.internal.change.ProjectRemoval;
import org.absorb.ui.experiments.internal.change.Renaming;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Track;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Does things with projects as wholes. */
public final class ProjectActions {

  private static final Messages WORDS = Messages.of(ProjectActions.class);

  private final Workbench workbench;

  public ProjectActions(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Asks for a project's folder and opens it. */
  public void open() {
    String folder = folder(workbench.shell(), WORDS.get("open.title"));
    if (folder != null) {
      open(Path.of(folder));
    }
  }

  private static String folder(Shell shell, String title) {
    DirectoryDialog dialog = new DirectoryDialog(shell);
    dialog.setText(title);
    return dialog.open();
  }

  /** Opens a project and picks it; what is wrong with it is told. */
  public void open(Path folder) {
    try {
      workbench.select(Selection.of(workbench.projects().open(folder)));
    } catch (BadInputException | UncheckedIOException e) {
      workbench.notices().error(e.getMessage());
    }
  }

  /** Closes a project, unless something of it is unsaved and the user thinks better of it. */
  public void close(OpenProject project) {
    workbench.close(project);
  }

  private void close(Path folder) {
    workbench.projects().find(folder).ifPresent(workbench::close);
  }

  /** Asks for a template and a folder, and makes a project. */
  public void newProject(String template) {
    NewProjectDialog dialog =
        new NewProjectDialog(
            workbench.shell(),
            workbench.look(),
            new PathDialog.Question(
                "new",
                WORDS.get("project.title"),
                WORDS.get("project.folder"),
                WORDS.get("project.create"),
                ProjectActions::unfit,
                shell -> folder(shell, WORDS.get("project.folder"))),
            template);
    dialog.ask().ifPresent(folder -> make(dialog.template(), folder));
  }

  private void make(String template, Path folder) {
    add(
        WORDS.get("creating", folder.getFileName()),
        () -> Template.of(template).make(folder).folder(),
        this::begin);
  }

  private void add(String label, Callable<Path> first, Consumer<Path> shown) {
    workbench.changes().make(new ProjectAddition(label, first, shown, this::close));
  }

  /** Opens a new project, and the first of its experiments for editing. */
  private void begin(Path folder) {
    open(folder);
    workbench
        .projects()
        .find(folder)
        .ifPresent(
            project ->
                project.files().experiments().stream()
                    .findFirst()
                    .ifPresent(name -> new Doing(workbench).edit(project, name)));
  }

  /** What is wrong with a folder for a new project. */
  private static Optional<String> unfit(Path folder) {
    if (Project.isOne(folder)) {
      return Optional.of(WORDS.get("project.there"));
    }
    boolean occupied =
        Files.exists(folder) && (!Files.isDirectory(folder) || folder.toFile().list().length > 0);
    return occupied ? Optional.of(WORDS.get("project.occupied")) : Optional.empty();
  }

  /** Gives a project another name; its folder stays where it is. */
  public void rename(OpenProject project, String name) {
    workbench
        .changes()
        .make(
            new Renaming(
                project,
                WORDS.get("renaming", project.name()),
                project.name(),
                name,
                (from, to) -> project.rename(to),
                (from, to) -> workbench.projects().renamed()));
  }

  /**
   * Copies a project into a folder beside it and opens the copy.
   *
   * @param computed with its runs and what came of them
   */
  public void duplicate(OpenProject project, boolean computed) {
    Path beside = beside(project.folder());
    add(
        WORDS.get("duplicating", project.name()),
        () -> Copy.make(project.files(), beside, computed, share -> {}).folder(),
        this::open);
  }

  private static Path beside(Path folder) {
    Path copy = folder.resolveSibling(WORDS.get("copy", folder.getFileName()));
    for (int number = 2; Files.exists(copy); number++) {
      copy = folder.resolveSibling(WORDS.get("copies", folder.getFileName(), "" + number));
    }
    return copy;
  }

  /** Asks for a file and keeps the project in it. */
  public void archive(OpenProject project) {
    Path proposed = project.folder().resolveSibling(project.folder().getFileName() + ".zip");
    ask("archive", proposed, path -> unfitArchive(project, path), ProjectActions::zip)
        .ifPresent(
            file ->
                workbench
                    .tasks()
                    .run(
                        WORDS.get("archiving", project.name()),
                        track -> Archive.write(project.files(), file, share(track)),
                        written ->
                            workbench
                                .notices()
                                .info(
                                    WORDS.get(
                                        "archived",
                                        project.name(),
                                        Numbers.count(written.files()),
                                        Numbers.bytes(written.bytes()),
                                        written.file()))));
  }

  private static Optional<String> unfitArchive(OpenProject project, Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return Optional.of(WORDS.get("archive.ending"));
    } else if (file.startsWith(project.folder())) {
      return Optional.of(WORDS.get("archive.inside"));
    } else if (Files.exists(file)) {
      return Optional.of(WORDS.get("archive.there"));
    } else if (project.state().attended()) {
      return Optional.of(WORDS.get("archive.attended"));
    }
    return Optional.empty();
  }

  private static String zip(Shell shell) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setFilterExtensions(new String[] {"*.zip"});
    dialog.setText(WORDS.get("archive.title"));
    return dialog.open();
  }

  /** Asks for an archive and a folder, and makes a project of it. */
  public void unpack() {
    FileDialog dialog = new FileDialog(workbench.shell(), SWT.OPEN);
    dialog.setText(WORDS.get("unpack.title"));
    dialog.setFilterExtensions(new String[] {"*.zip", "*"});
    String chosen = dialog.open();
    if (chosen != null) {
      unpack(Path.of(chosen));
    }
  }

  /** Asks where to, and makes a project of an archive. */
  public void unpack(Path archive) {
    String name = archive.getFileName().toString().replaceFirst("(?i)\\.zip$", "");
    Path proposed = archive.toAbsolutePath().resolveSibling(name);
    ask(
            "unpack",
            proposed,
            ProjectActions::unfit,
            shell -> folder(shell, WORDS.get("project.folder")))
        .ifPresent(
            folder ->
                workbench
                    .tasks()
                    .run(
                        WORDS.get("unpacking", archive.getFileName()),
                        track -> Unpacking.into(archive, folder, share(track)).folder(),
                        this::open));
  }

  private Optional<Path> ask(
      String what,
      Path proposed,
      Function<Path, Optional<String>> check,
      Function<Shell, String> browse) {
    PathDialog.Question question =
        new PathDialog.Question(
            what,
            WORDS.get(what + ".title"),
            WORDS.get(what + ".label"),
            WORDS.get(what + ".do"),
            check,
            browse);
    return new PathDialog(workbench.shell(), workbench.look(), question, proposed).ask();
  }

  /** Work that is cancelled ends where it next tells how far it is. */
  private static DoubleConsumer share(Track track) {
    return share -> {
      if (track.cancelled()) {
        throw new CancellationException();
      }
      track.at(share);
    };
  }

  /**
   * Closes a project and moves it, with its runs, into the trash beside it; offers to bring it
   * back.
   */
  public void delete(OpenProject project) {
    if (project.state().attended()) {
      workbench.notices().caution(WORDS.get("delete.attended", project.name()));
      return;
    }
    int runs = project.state().rows().size();
    if (workbench.close(project)) {
      workbench
          .changes()
          .make(
              new ProjectRemoval(
                  project.folder(), WORDS.get("deleting", project.name()), this::close, this::open),
              WORDS.get("deleted.project", project.name(), Numbers.count(runs)));
    }
  }
}
