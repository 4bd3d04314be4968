package org.absorb.ui.scene.internal;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Saves every frame of a run as it would be seen. */
@Component(service = Command.class)
public final class SaveMovie extends SaveCommand {

  @Activate
  public SaveMovie(@Reference Workbench workbench) {
    super(workbench, "saveMovie", Icon.MOVIE, 1, PackingPart::moves, PackingPart::saveMovie);
  }
}
