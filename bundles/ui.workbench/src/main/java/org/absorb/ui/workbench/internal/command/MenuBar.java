package org.absorb.ui.workbench.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Decorations;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The menu bar. A menu is filled each time it is opened, so it always says what is so. */
public final class MenuBar {

  private static final Messages WORDS = Messages.of(MenuBar.class);

  private final Commands commands;
  private final Supplier<List<Command>> parts;
  private List<MenuPlace.Menu> shown = List.of();

  /**
   * @param parts a command for each part that can be shown
   */
  public MenuBar(Commands commands, Supplier<List<Command>> parts) {
    this.commands = commands;
    this.parts = parts;
  }

  /** Puts it on a window; a menu is there while it has commands. */
  public void attach(Decorations window) {
    fit(window);
    Runnable stop = commands.onChange(() -> fit(window));
    window.addListener(SWT.Dispose, event -> stop.run());
  }

  private void fit(Decorations window) {
    List<MenuPlace.Menu> filled =
        Stream.of(MenuPlace.Menu.values())
            .filter(place -> place == MenuPlace.Menu.VIEW || !commands.of(place).isEmpty())
            .toList();
    if (window.isDisposed() || filled.equals(shown)) {
      return;
    }
    shown = filled;
    Menu before = window.getMenuBar();
    Menu bar = new Menu(window, SWT.BAR);
    for (MenuPlace.Menu place : filled) {
      MenuItem item = new MenuItem(bar, SWT.CASCADE);
      item.setText(WORDS.get("menu." + place.name().toLowerCase(Locale.ROOT)));
      Menu menu = new Menu(item);
      item.setMenu(menu);
      menu.addListener(SWT.Show, event -> fill(menu, place));
    }
    window.setMenuBar(bar);
    if (before != null) {
      before.dispose();
    }
  }

  private void fill(Menu menu, MenuPlace.Menu place) {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    if (place == MenuPlace.Menu.VIEW) {
      MenuItem show = new MenuItem(menu, SWT.CASCADE);
      show.setText(WORDS.get("show"));
      Menu shown = new Menu(show);
      show.setMenu(shown);
      parts.get().forEach(command -> item(shown, command));
      new MenuItem(menu, SWT.SEPARATOR);
    }
    int group = Integer.MIN_VALUE;
    for (Command command : commands.of(place)) {
      int next = command.menu().orElseThrow().group();
      if (next != group && group != Integer.MIN_VALUE) {
        new MenuItem(menu, SWT.SEPARATOR);
      }
      group = next;
      item(menu, command);
    }
  }

  private void item(Menu menu, Command command) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(
        command.label() + Commands.stroke(command).map(stroke -> "\t" + stroke).orElse(""));
    item.setEnabled(command.enabled());
    item.addListener(SWT.Selection, event -> commands.run(command));
  }
}
