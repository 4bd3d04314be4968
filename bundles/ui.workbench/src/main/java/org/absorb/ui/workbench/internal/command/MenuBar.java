package org.absorb.ui.workbench.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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

  /**
   * @param parts a command for each part that can be shown
   */
  public MenuBar(Commands commands, Supplier<List<Command>> parts) {
    this.commands = commands;
    this.parts = parts;
  }

  /** Puts it on a window. */
  public void attach(Decorations window) {
    Menu bar = new Menu(window, SWT.BAR);
    for (MenuPlace.Menu place : MenuPlace.Menu.values()) {
      MenuItem item = new MenuItem(bar, SWT.CASCADE);
      item.setText(WORDS.get("menu." + place.name().toLowerCase(Locale.ROOT)));
      Menu menu = new Menu(item);
      item.setMenu(menu);
      menu.addListener(SWT.Show, event -> fill(menu, place));
    }
    window.setMenuBar(bar);
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
