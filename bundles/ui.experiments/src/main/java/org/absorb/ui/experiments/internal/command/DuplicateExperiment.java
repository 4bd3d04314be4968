package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds a copy of the experiment. */
@Component(service = Command.class)
public final class DuplicateExperiment extends ExperimentCommand {

  @Activate
  public DuplicateExperiment(@Reference Workbench workbench) {
    super(
        workbench,
        "experiment.duplicate",
        Icon.DUPLICATE,
        new MenuPlace(MenuPlace.Menu.EXPERIMENT, 0, 10),
        "Ctrl+D",
        -1);
  }

  @Override
  public void run() {
    doing().duplicate(project().orElseThrow(), experiment().orElseThrow());
  }
}
