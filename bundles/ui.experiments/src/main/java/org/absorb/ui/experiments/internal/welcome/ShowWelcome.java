package org.absorb.ui.experiments.internal.welcome;

import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the welcome page. */
@Component(service = Command.class)
public final class ShowWelcome implements Command {

  private final Workbench workbench;

  @Activate
  public ShowWelcome(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public String id() {
    return "help.welcome";
  }

  @Override
  public String label() {
    return Messages.of(ShowWelcome.class).get("show");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.HOME);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.HELP, 0, 20));
  }

  @Override
  public void run() {
    workbench.open(WelcomeType.ID, WelcomeType.ONE);
  }
}
