package org.absorb.ui.workbench.internal.frame;

import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.internal.command.Commands;
import org.absorb.ui.workbench.internal.part.Moves;
import org.absorb.ui.workbench.internal.part.PartHost;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** All that the mouse can do with the tab row and the edges of a part, for the keyboard. */
final class PartMenu {

  private static final Messages WORDS = Messages.of(PartMenu.class);

  private final Frame frame;
  private final PartHost host;
  private final Menu menu;

  private PartMenu(Frame frame, PartHost host) {
    this.frame = frame;
    this.host = host;
    this.menu = new Menu(frame.shell(), SWT.POP_UP);
  }

  /** Opens it over the part. */
  static void open(Frame frame, PartHost host) {
    PartMenu part = new PartMenu(frame, host);
    part.fill();
    // the items tell after the menu has gone
    part.menu.addListener(
        SWT.Hide, event -> frame.shell().getDisplay().asyncExec(part.menu::dispose));
    part.menu.setLocation(host.place().toDisplay(0, 0));
    part.menu.setVisible(true);
  }

  private void fill() {
    Moves moves = frame.moves();
    host.tools()
        .forEach(
            tool ->
                item(menu, Commands.plain(tool), tool.enabled(), () -> frame.commands().run(tool)));
    if (!host.tools().isEmpty()) {
      new MenuItem(menu, SWT.SEPARATOR);
    }
    moves
        .beside(host)
        .forEach((parts, move) -> item(menu, WORDS.get("part.beside", parts), true, move));
    boolean may = moves.accompanied(host);
    item(menu, WORDS.get("part.right"), may, () -> moves.apart(host, true));
    item(menu, WORDS.get("part.below"), may, () -> moves.apart(host, false));
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, WORDS.get("part.wider"), true, () -> moves.resize(host, true, true));
    item(menu, WORDS.get("part.narrower"), true, () -> moves.resize(host, true, false));
    item(menu, WORDS.get("part.taller"), true, () -> moves.resize(host, false, true));
    item(menu, WORDS.get("part.lower"), true, () -> moves.resize(host, false, false));
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, WORDS.get("window.maximise"), true, () -> frame.parts().maximise());
    item(menu, WORDS.get("file.closePart"), true, () -> frame.parts().closeAsking(host));
  }

  private static void item(Menu menu, String label, boolean enabled, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(label);
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, event -> action.run());
  }
}
