package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a project of an archive. */
@Component(service = Command.class)
public final class UnpackProject extends ExperimentCommand {

  @Activate
  public UnpackProject(@Reference Workbench workbench) {
    super(
        workbench,
        "project.unpack",
        Icon.FOLDER_OPEN,
        new MenuPlace(MenuPlace.Menu.FILE, 0, 15),
        "",
        -1);
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public void run() {
    new ProjectActions(workbench()).unpack();
  }
}
