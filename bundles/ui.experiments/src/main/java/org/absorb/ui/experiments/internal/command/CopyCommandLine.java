package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies the command line that computes the experiment. */
@Component(service = Command.class)
public final class CopyCommandLine extends ExperimentCommand {

  @Activate
  public CopyCommandLine(@Reference Workbench workbench) {
    super(
        workbench,
        "experiment.command",
        Icon.TERMINAL,
        new MenuPlace(MenuPlace.Menu.EXPERIMENT, 20, 0),
        "",
        -1);
  }

  @Override
  public void run() {
    doing().copyCommand(project().orElseThrow(), experiment().orElseThrow());
  }
}
