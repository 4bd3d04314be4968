package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes what all experiments of the project want and is not there. */
@Component(service = Command.class)
public final class RunProject extends ExperimentCommand {

  @Activate
  public RunProject(@Reference Workbench workbench) {
    super(workbench, "project.run", Icon.RUN, new MenuPlace(MenuPlace.Menu.RUN, 0, 10), "", -1);
  }

  @Override
  public boolean enabled() {
    return project().isPresent();
  }

  @Override
  public void run() {
    doing().runAll(project().orElseThrow());
  }
}
