package org.absorb.ui.scaling.internal;

import java.nio.file.Path;
import java.util.Locale;
import org.absorb.ui.workbench.FileType;
import org.absorb.ui.workbench.Workbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A CSV file that is dropped on the window is curves. */
@Component(service = FileType.class)
public final class CurveFileType implements FileType {

  private final Workbench workbench;

  @Activate
  public CurveFileType(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public boolean takes(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  @Override
  public void open(Path file) {
    OpenCurves.open(workbench, file);
  }
}
