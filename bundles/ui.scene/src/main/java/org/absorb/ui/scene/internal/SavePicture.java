package org.absorb.ui.scene.internal;

import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Saves the packing as it is seen. */
@Component(service = Command.class)
public final class SavePicture extends SaveCommand {

  @Activate
  public SavePicture(@Reference Workbench workbench) {
    super(workbench, "savePicture", Icon.CAMERA, 0, PackingPart::shows, PackingPart::savePicture);
  }
}
