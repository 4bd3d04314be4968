package org.absorb.ui.plugins.internal;

import java.nio.file.Path;
import java.util.Locale;
import org.absorb.plugins.Plugins;
import org.absorb.plugins.Request;
import org.absorb.ui.workbench.FileType;
import org.absorb.ui.workbench.Workbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A jar that is dropped on the window is to be installed: its report comes first. */
@Component(service = FileType.class)
public final class JarFileType implements FileType {

  private final Workbench workbench;
  private final Plugins plugins;

  @Activate
  public JarFileType(@Reference Workbench workbench, @Reference Plugins plugins) {
    this.workbench = workbench;
    this.plugins = plugins;
  }

  @Override
  public boolean takes(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  @Override
  public void open(Path file) {
    workbench.open(PluginsType.ID, PluginsType.ALL);
    new Installing(workbench, plugins).begin(Request.of(file));
  }
}
