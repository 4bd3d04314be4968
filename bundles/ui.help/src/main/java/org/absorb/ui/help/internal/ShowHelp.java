package org.absorb.ui.help.internal;

import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the pages of help. */
@Component
public final class ShowHelp implements Command {

  private static final String ALL = "all";

  private final Workbench workbench;

  @Activate
  public ShowHelp(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public String id() {
    return "help.contents";
  }

  @Override
  public String label() {
    return Helps.WORDS.get("contents");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.HELP);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.HELP, 0, 0));
  }

  @Override
  public Optional<String> keys() {
    return Optional.of("F1");
  }

  @Override
  public void run() {
    Optional<String> page = workbench.active().map(Part::help).filter(is -> !is.isEmpty());
    workbench.open(HelpType.ID, ALL);
    page.ifPresent(
        is ->
            workbench.parts(HelpType.ID).stream()
                .map(HelpPart.class::cast)
                .forEach(help -> help.follow(is)));
  }
}
