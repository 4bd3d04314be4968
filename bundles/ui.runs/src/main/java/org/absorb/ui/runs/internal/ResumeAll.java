package org.absorb.ui.runs.internal;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Workbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets everything that is paused go on. */
@Component(service = Command.class)
public final class ResumeAll extends AllCommand {

  @Activate
  public ResumeAll(@Reference Workbench workbench, @Reference Queue queue) {
    super(Act.RESUME, workbench, queue);
  }
}
