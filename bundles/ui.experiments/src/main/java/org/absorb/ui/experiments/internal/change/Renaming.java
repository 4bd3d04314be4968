package org.absorb.ui.experiments.internal.change;

import java.util.function.BiConsumer;
import org.absorb.ui.workbench.change.Change;
import org.absorb.ui.workbench.project.OpenProject;

/** Another name for something of a project, or for the project. */
public final class Renaming implements Change {

  private final OpenProject project;
  private final String label;
  private final String from;
  private final String to;
  private final BiConsumer<String, String> files;
  private final BiConsumer<String, String> shown;

  /**
   * @param files gives what has the first name the second
   * @param shown shows what had the first name under the second
   */
  public Renaming(
      OpenProject project,
      String label,
      String from,
      String to,
      BiConsumer<String, String> files,
      BiConsumer<String, String> shown) {
    this.project = project;
    this.label = label;
    this.from = from;
    this.to = to;
    this.files = files;
    this.shown = shown;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public void make() {
    rename(from, to);
  }

  @Override
  public void takeBack() {
    rename(to, from);
  }

  private void rename(String old, String other) {
    Writing.allowed(project);
    files.accept(old, other);
    project.refresh();
  }

  @Override
  public void made() {
    shown.accept(from, to);
  }

  @Override
  public void takenBack() {
    shown.accept(to, from);
  }
}
