package org.absorb.ui.scene.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;

/** Puts what the packing view shows into files. */
class SaveCommand implements Command {

  private static final int GROUP = 60;

  private final Workbench workbench;
  private final String name;
  private final Icon icon;
  private final int order;
  private final Predicate<PackingPart> possible;
  private final Consumer<PackingPart> action;

  SaveCommand(
      Workbench workbench,
      String name,
      Icon icon,
      int order,
      Predicate<PackingPart> possible,
      Consumer<PackingPart> action) {
    this.workbench = workbench;
    this.name = name;
    this.icon = icon;
    this.order = order;
    this.possible = possible;
    this.action = action;
  }

  @Override
  public String id() {
    return "packing." + name;
  }

  @Override
  public String label() {
    return Packings.WORDS.get(name);
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(icon);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.FILE, GROUP, order));
  }

  /** The packing that has the keyboard, or else one that is there. */
  private Optional<PackingPart> part() {
    return workbench
        .active()
        .filter(PackingPart.class::isInstance)
        .or(() -> workbench.parts(PackingType.ID).stream().findFirst())
        .map(PackingPart.class::cast)
        .filter(possible);
  }

  @Override
  public boolean enabled() {
    return part().isPresent();
  }

  @Override
  public void run() {
    part().ifPresent(action);
  }
}
