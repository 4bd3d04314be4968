package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * Selected rows of a table or tree on a light tint instead of the platform's full colour, on which
 * icons and coloured text could not be told.
 */
public final class SoftSelection {

  private SoftSelection() {}

  /** For a table or a tree. */
  public static <C extends Composite> C of(Look look, C table) {
    table.addListener(
        SWT.EraseItem,
        event -> {
          if ((event.detail & SWT.SELECTED) != 0) {
            event.gc.setBackground(look.color(Tone.ACCENT_TINT));
            event.gc.fillRectangle(0, event.y, table.getClientArea().width, event.height);
            event.gc.setForeground(look.color(Tone.TEXT));
            event.detail &= ~(SWT.SELECTED | SWT.FOCUSED);
          }
        });
    return table;
  }
}
