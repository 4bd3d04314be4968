package org.absorb.ui.experiments.internal.command;

import java.util.List;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes the experiment; its runs stay, and it can be brought back. */
@Component(service = Command.class)
public final class DeleteExperiment extends ExperimentCommand {

  @Activate
  public DeleteExperiment(@Reference Workbench workbench) {
    super(
        workbench,
        "experiment.delete",
        Icon.DELETE,
        new MenuPlace(MenuPlace.Menu.EXPERIMENT, 10, 10),
        "",
        -1);
  }

  @Override
  public void run() {
    new Deleting(workbench(), doing(), new FileActions(workbench()))
        .delete(project().orElseThrow(), List.of(experiment().orElseThrow()), List.of());
  }
}
