package org.absorb.ui.plugins.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.absorb.plugins.Plugins;
import org.absorb.plugins.Request;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Installs a plug-in from a jar that is chosen. */
@Component(service = Command.class)
public final class InstallFile implements Command {

  private final Workbench workbench;
  private final Plugins plugins;

  @Activate
  public InstallFile(@Reference Workbench workbench, @Reference Plugins plugins) {
    this.workbench = workbench;
    this.plugins = plugins;
  }

  @Override
  public String id() {
    return "plugins.installFile";
  }

  @Override
  public String label() {
    return Managing.WORDS.get("command.file");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.FOLDER_OPEN);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.WINDOW, 50, 10));
  }

  @Override
  public void run() {
    FileDialog dialog = new FileDialog(workbench.shell(), SWT.OPEN);
    dialog.setText(Managing.WORDS.get("file.title"));
    dialog.setFilterExtensions(new String[] {"*.jar", "*"});
    String chosen = dialog.open();
    if (chosen != null) {
      workbench.open(PluginsType.ID, PluginsType.ALL);
      new Installing(workbench, plugins).begin(Request.of(Path.of(chosen)));
    }
  }
}
