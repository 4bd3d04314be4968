package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the project in one file. */
@Component(service = Command.class)
public final class ArchiveProject extends ExperimentCommand {

  @Activate
  public ArchiveProject(@Reference Workbench workbench) {
    super(
        workbench,
        "project.archive",
        Icon.EXPORT,
        new MenuPlace(MenuPlace.Menu.FILE, 10, 0),
        "",
        -1);
  }

  @Override
  public boolean enabled() {
    return project().isPresent();
  }

  @Override
  public void run() {
    new ProjectActions(workbench()).archive(project().orElseThrow());
  }
}
