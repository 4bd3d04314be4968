package org.absorb.ui.runs.internal;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Workbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tries again what has failed. */
@Component(service = Command.class)
public final class RetryFailed extends AllCommand {

  @Activate
  public RetryFailed(@Reference Workbench workbench, @Reference Queue queue) {
    super(Act.RETRY, workbench, queue);
  }
}
