package org.absorb.ui.runs.internal;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Workbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pauses everything that runs or waits. */
@Component(service = Command.class)
public final class PauseAll extends AllCommand {

  @Activate
  public PauseAll(@Reference Workbench workbench, @Reference Queue queue) {
    super(Act.PAUSE, workbench, queue);
  }
}
