package org.absorb.ui.plugins.internal;

import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the manager of plug-ins. */
@Component(service = Command.class)
public final class ShowPlugins implements Command {

  private final Workbench workbench;

  @Activate
  public ShowPlugins(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public String id() {
    return "plugins.show";
  }

  @Override
  public String label() {
    return Managing.WORDS.get("command.show");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.PLUGIN);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.WINDOW, 50, 0));
  }

  @Override
  public void run() {
    workbench.open(PluginsType.ID, PluginsType.ALL);
  }
}
