package org.absorb.ui.analyses.internal;

import java.nio.file.Path;
import java.util.Locale;
import org.absorb.ui.workbench.FileType;
import org.absorb.ui.workbench.Workbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A picture that is dropped on the window opens the runs it was made from. */
@Component(service = FileType.class)
public final class FigureFileType implements FileType {

  private final Workbench workbench;

  @Activate
  public FigureFileType(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public boolean takes(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".svg");
  }

  @Override
  public void open(Path file) {
    new Origins(workbench).open(file);
  }
}
