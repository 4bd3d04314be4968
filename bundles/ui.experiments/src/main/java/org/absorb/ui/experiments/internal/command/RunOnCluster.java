package org.absorb.ui.experiments.internal.command;

import java.util.Optional;
import org.absorb.ui.experiments.internal.cluster.ClusterDialog;
import org.absorb.ui.experiments.internal.editor.EditorPart;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands the experiment to a cluster, after a look at what that means; an editor is saved first. */
@Component(service = Command.class)
public final class RunOnCluster extends ExperimentCommand {

  @Activate
  public RunOnCluster(@Reference Workbench workbench) {
    super(
        workbench,
        "experiment.cluster",
        Icon.EXPORT,
        new MenuPlace(MenuPlace.Menu.RUN, 0, 20),
        "",
        -1);
  }

  @Override
  public void run() {
    OpenProject project = project().orElseThrow();
    String experiment = experiment().orElseThrow();
    Optional<EditorPart> editor = doing().editor(project, experiment);
    if (doing().may(project) && editor.filter(open -> open.dirty() && !open.save()).isEmpty()) {
      new ClusterDialog(workbench(), project, experiment).open();
    }
  }
}
