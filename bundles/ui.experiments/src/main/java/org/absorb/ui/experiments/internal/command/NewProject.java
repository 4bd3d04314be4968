package org.absorb.ui.experiments.internal.command;

import org.absorb.store.template.Template;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a project from a template. */
@Component(service = Command.class)
public final class NewProject extends ExperimentCommand {

  @Activate
  public NewProject(@Reference Workbench workbench) {
    super(
        workbench,
        "project.new",
        Icon.PROJECT,
        new MenuPlace(MenuPlace.Menu.FILE, 0, 0),
        "Ctrl+Shift+N",
        -1);
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public void run() {
    new ProjectActions(workbench()).newProject(Template.USUAL);
  }
}
