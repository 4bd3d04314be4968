package org.absorb.ui.workbench.internal.bar;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.internal.command.Commands;
import org.absorb.ui.workbench.internal.frame.Frame;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/** A part's buttons in its tab row; where that is too short, in a row of their own below it. */
final class PartTools {

  private final Frame frame;
  private final List<Command> commands;
  private final List<FlatButton> buttons = new ArrayList<>();

  @Inject
  PartTools(Composite parent, MToolControl control, Frame frame) {
    this.frame = frame;
    this.commands = frame.parts().tools(control);
    Composite row = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(Math.max(1, commands.size()), false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.horizontalSpacing = 0;
    row.setLayout(layout);
    for (Command command : commands) {
      String text = command.icon().isPresent() ? "" : Commands.plain(command);
      FlatButton button =
          new FlatButton(
              row, frame.look(), command.icon(), text, () -> frame.commands().run(command));
      button.setToolTipText(Commands.hint(command));
      buttons.add(button);
    }
    colour(row);
    update();
    fillRow(row);
    Runnable changed = frame.commands().onChange(this::update);
    Runnable look = frame.look().onChange(() -> colour(row));
    row.addListener(
        SWT.Dispose,
        event -> {
          changed.run();
          look.run();
        });
  }

  private void update() {
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setEnabled(commands.get(i).enabled());
    }
  }

  /**
   * The tab folder would leave what is beside the buttons, in a row of their own, of another
   * colour.
   */
  private void fillRow(Composite row) {
    Composite tools = row;
    while (!(tools.getParent() instanceof CTabFolder)) {
      tools = tools.getParent();
    }
    Composite right = tools;
    CTabFolder folder = (CTabFolder) tools.getParent();
    Listener fill =
        event -> {
          // not the folder's client area: to ask for that has all of it laid out and drawn again
          CTabItem shown = folder.getSelection();
          Control page = shown == null ? null : shown.getControl();
          Rectangle buttons = right.getBounds();
          if (page != null && row.isVisible() && buttons.y >= folder.getTabHeight()) {
            Rectangle below = page.getBounds();
            event.gc.setBackground(frame.look().color(Tone.TAB_ROW));
            event.gc.fillRectangle(below.x, buttons.y, below.width, below.y - buttons.y);
          }
        };
    folder.addListener(SWT.Paint, fill);
    row.addListener(
        SWT.Dispose,
        event -> {
          if (!folder.isDisposed()) { // a part's buttons may outlive where it was
            folder.removeListener(SWT.Paint, fill);
          }
        });
  }

  private void colour(Composite row) {
    row.setBackground(frame.look().color(Tone.TAB_ROW));
  }
}
