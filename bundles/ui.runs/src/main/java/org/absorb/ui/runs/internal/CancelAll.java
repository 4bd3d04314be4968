package org.absorb.ui.runs.internal;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Workbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cancels everything that is not done. */
@Component(service = Command.class)
public final class CancelAll extends AllCommand {

  @Activate
  public CancelAll(@Reference Workbench workbench, @Reference Queue queue) {
    super(Act.CANCEL, workbench, queue);
  }
}
