package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.experiments.internal.explorer.ExplorerPart;
import org.absorb.ui.experiments.internal.explorer.ExplorerType;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the user type another name, in the explorer. */
@Component(service = Command.class)
public final class RenameExperiment extends ExperimentCommand {

  @Activate
  public RenameExperiment(@Reference Workbench workbench) {
    super(
        workbench,
        "experiment.rename",
        Icon.RENAME,
        new MenuPlace(MenuPlace.Menu.EXPERIMENT, 10, 0),
        "",
        -1);
  }

  @Override
  public void run() {
    workbench().select(Selection.of(project().orElseThrow(), experiment().orElseThrow()));
    workbench().show(ExplorerType.ID);
    workbench().parts(ExplorerType.ID).stream()
        .filter(ExplorerPart.class::isInstance)
        .map(ExplorerPart.class::cast)
        .filter(ExplorerPart::isInSight)
        .findFirst()
        .ifPresent(ExplorerPart::renamePicked);
  }
}
