package org.absorb.ui.workbench.internal.command;

import org.absorb.ui.workbench.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Runs commands by their keys, before the widget with the keyboard sees them. */
public final class Keys {

  private static final int DIALOG = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;

  private final Commands commands;

  private Keys(Commands commands) {
    this.commands = commands;
  }

  /** Listens as long as the display is there. */
  public static void listen(Display display, Commands commands) {
    display.addFilter(SWT.KeyDown, new Keys(commands)::pressed);
  }

  private void pressed(Event event) {
    if (!event.doit || inDialog(event)) {
      return;
    }
    commands
        .on(KeyStroke.of(event))
        .filter(Command::enabled)
        .ifPresent(
            command -> {
              event.doit = false;
              event.type = SWT.None; // nobody else acts on it
              // Not within the filter: what the command opens would get the rest of this key.
              event.display.asyncExec(() -> commands.run(command));
            });
  }

  /** A dialog and a popup keep their keys. */
  private static boolean inDialog(Event event) {
    if (!(event.widget instanceof Control control)) {
      return true;
    }
    Shell shell = control.getShell();
    return (shell.getStyle() & DIALOG) != 0 || (shell.getStyle() & SWT.TITLE) == 0;
  }
}
