package org.absorb.ui.experiments.internal.welcome;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Shows the welcome page while no project is open, and remembers those that are opened. */
@Component(
    service = {},
    immediate = true)
public final class Welcoming {

  private final Workbench workbench;
  private final RecentProjects recent;
  private final Set<Path> open = new HashSet<>();
  private Runnable stop = () -> {};

  @Activate
  public Welcoming(@Reference Workbench workbench) {
    this.workbench = workbench;
    this.recent = new RecentProjects(workbench.preferences());
    Display.getDefault().asyncExec(() -> workbench.whenOpen(this::begin));
  }

  private void begin() {
    stop = workbench.projects().onChange(this::follow);
    follow();
  }

  private void follow() {
    List<Path> now = workbench.projects().open().stream().map(OpenProject::folder).toList();
    now.stream().filter(folder -> !open.contains(folder)).forEach(recent::opened);
    open.clear();
    open.addAll(now);
    if (now.isEmpty()) {
      workbench.open(WelcomeType.ID, WelcomeType.ONE);
    } else {
      workbench.close(WelcomeType.ID, WelcomeType.ONE);
    }
  }

  @Deactivate
  void close() {
    stop.run();
  }
}
