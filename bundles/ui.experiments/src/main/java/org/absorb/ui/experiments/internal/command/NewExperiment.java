package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds a plain experiment to the project. */
@Component(service = Command.class)
public final class NewExperiment extends ExperimentCommand {

  @Activate
  public NewExperiment(@Reference Workbench workbench) {
    super(
        workbench,
        "experiment.new",
        Icon.ADD,
        new MenuPlace(MenuPlace.Menu.EXPERIMENT, 0, 0),
        "Ctrl+N",
        0);
  }

  @Override
  public boolean enabled() {
    return project().filter(Writable::is).isPresent();
  }

  @Override
  public void run() {
    doing().newExperiment(project().orElseThrow());
  }
}
