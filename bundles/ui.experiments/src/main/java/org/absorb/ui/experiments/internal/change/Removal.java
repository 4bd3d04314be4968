package org.absorb.ui.experiments.internal.change;

import java.nio.file.Path;
import java.util.List;
import org.absorb.store.archive.Trash;
import org.absorb.store.archive.Trash.Thrown;
import org.absorb.ui.workbench.change.Change;
import org.absorb.ui.workbench.project.OpenProject;

/** Files go to the project's trash. */
public final class Removal implements Change {

  private final OpenProject project;
  private final String label;
  private final List<Path> files;
  private final Runnable removed;
  private final Runnable restored;
  private Thrown thrown;

  /**
   * @param removed shows that they are gone
   * @param restored shows that they are back
   */
  public Removal(
      OpenProject project, String label, List<Path> files, Runnable removed, Runnable restored) {
    this.project = project;
    this.label = label;
    this.files = List.copyOf(files);
    this.removed = removed;
    this.restored = restored;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public void make() {
    thrown = project.files().edit(() -> Trash.of(project.files()).put(files));
    project.refresh();
  }

  @Override
  public void takeBack() {
    Writing.allowed(project);
    Thrown back = thrown;
    project
        .files()
        .edit(
            () -> {
              Trash.of(project.files()).restore(back);
              return null;
            });
    project.refresh();
  }

  @Override
  public void made() {
    removed.run();
  }

  @Override
  public void takenBack() {
    restored.run();
  }
}
