package org.absorb.ui.experiments.internal.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.absorb.store.archive.Trash;
import org.absorb.store.archive.Trash.Thrown;
import org.absorb.ui.workbench.change.Change;
import org.absorb.ui.workbench.project.OpenProject;

/** New files; taken back they go to the trash, with whatever was written into them meanwhile. */
public final class Addition implements Change {

  private final OpenProject project;
  private final String label;
  private final Supplier<List<Path>> first;
  private final Consumer<List<Path>> added;
  private final Consumer<List<Path>> gone;
  private List<Path> files = List.of();
  private Optional<Thrown> thrown = Optional.empty();

  /**
   * @param first makes the files; takes the project's edit lock itself, which is taken only once
   * @param added shows them
   * @param gone shows that they are gone again
   */
  public Addition(
      OpenProject project,
      String label,
      Supplier<List<Path>> first,
      Consumer<List<Path>> added,
      Consumer<List<Path>> gone) {
    this.project = project;
    this.label = label;
    this.first = first;
    this.added = added;
    this.gone = gone;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public void make() {
    Writing.allowed(project);
    files = write();
    thrown = Optional.empty();
    project.refresh();
  }

  private List<Path> write() {
    if (thrown.isEmpty()) {
      return first.get();
    }
    project
        .files()
        .edit(
            () -> {
              Trash.of(project.files()).restore(thrown.get());
              return null;
            });
    return files;
  }

  @Override
  public void takeBack() {
    Writing.allowed(project);
    thrown = Optional.of(project.files().edit(() -> Trash.of(project.files()).put(files)));
    project.refresh();
  }

  @Override
  public void made() {
    added.accept(files);
  }

  @Override
  public void takenBack() {
    gone.accept(files);
  }
}
