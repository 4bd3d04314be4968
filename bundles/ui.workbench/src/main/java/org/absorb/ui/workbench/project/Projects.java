package org.absorb.ui.workbench.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.absorb.engine.catalog.Catalog;
import org.absorb.store.Project;
import org.absorb.ui.workbench.Preferences;
import org.absorb.ui.workbench.task.Notices;
import org.eclipse.swt.widgets.Display;

/** The open projects. On the display's thread. */
public final class Projects implements AutoCloseable {

  private final Catalog catalog;
  private final Preferences preferences;
  private final Notices notices;
  private final Display display;
  private final List<OpenProject> open = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param notices told when a project's folder cannot be followed
   */
  public Projects(Catalog catalog, Preferences preferences, Notices notices, Display display) {
    this.notices = notices;
    this.catalog = catalog;
    this.preferences = preferences;
    this.display = display;
  }

  /** What is installed: schemes, potentials, observables, analyses. */
  public Catalog catalog() {
    return catalog;
  }

  /** In the order they were opened. */
  public List<OpenProject> open() {
    return List.copyOf(open);
  }

  /** The open project in a folder. */
  public Optional<OpenProject> find(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    return open.stream().filter(project -> project.folder().equals(root)).findFirst();
  }

  /**
   * Opens a project; the one there is if it is open.
   *
   * @throws org.absorb.model.parameter.BadInputException naming the folder, if it is no project
   */
  public OpenProject open(Path folder) {
    Optional<OpenProject> there = find(folder);
    if (there.isPresent()) {
      return there.get();
    }
    OpenProject project =
        new OpenProject(Project.open(folder), catalog, preferences, notices, display);
    open.add(project);
    listeners.forEach(Runnable::run);
    return project;
  }

  /** Closes it; what is being computed goes on. */
  public void close(OpenProject project) {
    if (open.remove(project)) {
      project.close();
      listeners.forEach(Runnable::run);
    }
  }

  /** Tells those who listen that one has another name. */
  public void renamed() {
    listeners.forEach(Runnable::run);
  }

  /**
   * Hears when one is opened, closed or renamed.
   *
   * @return stops listening
   */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Stops following all of them. */
  @Override
  public void close() {
    open.forEach(OpenProject::close);
    open.clear();
  }
}
