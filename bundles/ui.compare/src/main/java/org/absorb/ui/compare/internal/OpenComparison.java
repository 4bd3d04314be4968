package org.absorb.ui.compare.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.FileNames;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.History;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.task.Task;
import org.eclipse.swt.widgets.Display;

/**
 * The document of a part: read in the background, kept at every edit, which can be taken back.
 * Somebody else's edit of the file takes its place. One save goes on at a time, and what was read
 * beside an edit or its save is not looked at: it may be of before. On the display's thread.
 */
final class OpenComparison implements Editing {

  /** Hears what becomes of the document. On the display's thread. */
  interface Owner {

    /** It is another now, or its runs may be. */
    void changed();

    /** It cannot be read. */
    void broken(String why);
  }

  private final Site site;
  private final Workbench workbench;
  private final Path file;
  private final String name;
  private final Owner owner;
  private Optional<OpenProject> project = Optional.empty();
  private Optional<History<Comparison>> history = Optional.empty();
  private final Unsaved<Comparison> unsaved = new Unsaved<>();
  private Task reading; // null before anything is read
  private final Display display = Display.getCurrent();
  private int reads;
  private int edits;
  private boolean unread; // the file was to be read meanwhile
  private boolean left;

  OpenComparison(Site site, Path file, Owner owner) {
    this.site = site;
    this.workbench = site.workbench();
    this.file = file;
    this.name = FileNames.name(file.getFileName().toString().replaceAll("\\.json$", ""));
    this.owner = owner;
  }

  String name() {
    return name;
  }

  /** What it says now; empty while it is not read, or cannot be. */
  Optional<Comparison> present() {
    return history.map(History::present);
  }

  void in(Optional<OpenProject> now) {
    project = now;
  }

  /** The one its file lies in, if that is open. */
  Optional<OpenProject> project() {
    return project;
  }

  /**
   * The part has turned to another, or is closed: nothing more is told, what was edited is kept.
   */
  void leave() {
    left = true;
  }

  /** Reads the file, once what was edited is in it. */
  void read() {
    if (unsaved.saving()) {
      unread = true;
      return;
    }
    OpenProject is = project.orElseThrow();
    int mine = ++reads;
    int before = edits;
    reading =
        workbench
            .tasks()
            .run(
                Compares.WORDS.get("reading"),
                track -> {
                  try {
                    Comparison read = is.files().comparison(name);
                    return (Runnable) () -> take(read);
                  } catch (BadInputException e) {
                    return (Runnable) () -> lose(e.getMessage());
                  }
                },
                then -> {
                  if (mine == reads && before == edits) {
                    then.run();
                  }
                });
  }

  /** What the file says is known: nobody need wait until it is read, if it was not. */
  void know(Comparison comparison) {
    if (history.isPresent()) {
      return;
    }
    if (reading != null) {
      reading.cancel();
    }
    take(comparison);
  }

  private void take(Comparison read) {
    if (left) {
      return;
    }
    boolean first = history.isEmpty();
    if (!present().equals(Optional.of(read))) {
      history = Optional.of(new History<>(read));
      site.changed();
    }
    owner.changed();
    if (first) {
      workbench.refreshCommands();
    }
  }

  private void lose(String why) {
    if (left) {
      return;
    }
    history = Optional.empty();
    owner.broken(why);
    site.changed();
    workbench.refreshCommands();
  }

  void edit(String label, Comparison edited) {
    History<Comparison> now = history.orElseThrow();
    now.settle();
    now.edit(label, label, edited);
    now.settle();
    keep();
  }

  private void keep() {
    edits++;
    site.changed();
    OpenProject is = project.orElseThrow();
    if (unsaved.put(present().orElseThrow())) {
      save(is);
    }
    owner.changed();
  }

  private void save(OpenProject is) {
    workbench
        .tasks()
        .keep(
            Compares.WORDS.get("keeping"),
            track -> {
              try {
                unsaved.save(is.files()::save);
                return name;
              } finally {
                if (!display.isDisposed()) {
                  display.asyncExec(this::saved);
                }
              }
            },
            done -> {});
  }

  private void saved() {
    if (unread && !left && project.isPresent()) {
      unread = false;
      read();
    }
  }

  /** Deletes the file, for as long as nobody wants it back. */
  void delete() {
    Comparison now = present().orElseThrow();
    OpenProject is = project.orElseThrow();
    workbench
        .tasks()
        .keep(
            Compares.WORDS.get("deleting"),
            track -> {
              unsaved.settle(); // or it would be there again
              return Files.deleteIfExists(file);
            },
            gone -> {
              workbench
                  .notices()
                  .add(
                      Notice.of(Notice.Severity.INFO, Compares.WORDS.get("deleted", name))
                          .with(Compares.WORDS.get("undo"), () -> restore(is, now)));
              workbench.close(CompareType.ID, file.toString());
            });
  }

  private void restore(OpenProject is, Comparison comparison) {
    workbench
        .tasks()
        .keep(
            Compares.WORDS.get("keeping"),
            track -> {
              is.files().save(comparison);
              return file.toString();
            },
            kept -> workbench.open(CompareType.ID, kept));
  }

  @Override
  public boolean dirty() {
    return false;
  }

  @Override
  public boolean save() {
    return true;
  }

  @Override
  public Optional<String> undoable() {
    return history.flatMap(History::undoable);
  }

  @Override
  public void undo() {
    history.ifPresent(History::undo);
    keep();
  }

  @Override
  public Optional<String> redoable() {
    return history.flatMap(History::redoable);
  }

  @Override
  public void redo() {
    history.ifPresent(History::redo);
    keep();
  }
}
