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
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** A part's buttons in its tab row. */
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

  private void colour(Composite row) {
    row.setBackground(frame.look().color(Tone.TAB_ROW));
  }
}
