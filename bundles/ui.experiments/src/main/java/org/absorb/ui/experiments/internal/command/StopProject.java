package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends all work on the project at a checkpoint. */
@Component(service = Command.class)
public final class StopProject extends ExperimentCommand {

  @Activate
  public StopProject(@Reference Workbench workbench) {
    super(
        workbench,
        "project.stop",
        Icon.STOP,
        new MenuPlace(MenuPlace.Menu.RUN, 10, 0),
        "Shift+F5",
        22);
  }

  @Override
  public boolean enabled() {
    return project().filter(project -> project.state().attended()).isPresent();
  }

  @Override
  public void run() {
    doing().stop(project().orElseThrow());
  }
}
