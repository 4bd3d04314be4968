package org.absorb.ui.experiments.internal.command;

import org.absorb.ui.experiments.internal.editor.EditorPart;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes what the experiment wants and is not there. */
@Component(service = Command.class)
public final class RunExperiment extends ExperimentCommand {

  @Activate
  public RunExperiment(@Reference Workbench workbench) {
    super(workbench, "experiment.run", Icon.RUN, new MenuPlace(MenuPlace.Menu.RUN, 0, 0), "F5", 20);
  }

  @Override
  public boolean enabled() {
    return super.enabled()
        && doing()
            .editor(project().orElseThrow(), experiment().orElseThrow())
            .map(EditorPart::answersRun)
            .orElse(true);
  }

  @Override
  public void run() {
    doing().run(project().orElseThrow(), experiment().orElseThrow());
  }
}
