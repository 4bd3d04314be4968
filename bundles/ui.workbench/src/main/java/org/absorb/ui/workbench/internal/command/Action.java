package org.absorb.ui.workbench.internal.command;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.look.Icon;

/** A command put together from pieces; each method gives the same with one piece more. */
public final class Action implements Command {

  private final String id;
  private final Supplier<String> label;
  private final Runnable run;
  private BooleanSupplier enabled = () -> true;
  private MenuPlace place;
  private String keys;
  private Icon icon;
  private int tool = -1;

  public Action(String id, Supplier<String> label, Runnable run) {
    this.id = id;
    this.label = label;
    this.run = run;
  }

  public Action in(MenuPlace.Menu menu, int group, int order) {
    this.place = new MenuPlace(menu, group, order);
    return this;
  }

  public Action on(String stroke) {
    this.keys = stroke;
    return this;
  }

  public Action with(Icon drawn) {
    this.icon = drawn;
    return this;
  }

  /** Among the buttons, at {@code order}. */
  public Action button(int order) {
    this.tool = order;
    return this;
  }

  public Action when(BooleanSupplier condition) {
    this.enabled = condition;
    return this;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label.get();
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.ofNullable(icon);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.ofNullable(place);
  }

  @Override
  public Optional<String> keys() {
    return Optional.ofNullable(keys);
  }

  @Override
  public OptionalInt tool() {
    return tool < 0 ? OptionalInt.empty() : OptionalInt.of(tool);
  }

  @Override
  public boolean enabled() {
    return enabled.getAsBoolean();
  }

  @Override
  public void run() {
    run.run();
  }
}
