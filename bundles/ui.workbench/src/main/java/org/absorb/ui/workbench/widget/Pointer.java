package org.absorb.ui.workbench.widget;

import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Control;

/** What the mouse's pointer looks like over a widget, where that changes as the mouse moves. */
public final class Pointer {

  private Pointer() {}

  /**
   * Shows one of the system's; only a change is passed on. Whenever a cursor is set, GTK's toolkit
   * draws at once what waits to be drawn, and where everything is twice as large it takes what was
   * uncovered for another place.
   *
   * @param cursor as {@code SWT.CURSOR_ARROW}
   */
  public static void show(Control control, int cursor) {
    Cursor wanted = control.getDisplay().getSystemCursor(cursor);
    if (!wanted.equals(control.getCursor())) {
      control.setCursor(wanted);
    }
  }
}
