package org.absorb.ui.help.internal.tour;

import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Walks through the window. */
@Component
public final class TakeTour implements Command {

  private final Workbench workbench;

  @Activate
  public TakeTour(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public String id() {
    return "help.tour";
  }

  @Override
  public String label() {
    return Messages.of(TakeTour.class).get("take");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.PLAY);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.HELP, 0, 10));
  }

  @Override
  public void run() {
    Tour.begin(workbench);
  }
}
