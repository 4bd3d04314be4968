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

  /**
   * Keeps letters that are typed from the platform, which would open a search box of its own,
   * outside the window. What moves, opens and picks rows goes on doing so.
   */
  public static <C extends Composite> C unsearched(C table) {
    table.addListener(
        SWT.KeyDown,
        event -> {
          boolean find = event.keyCode == 'f' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
          boolean shortcut = (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0;
          boolean opens = "+-*/".indexOf(event.character) >= 0;
          if (find || event.character > ' ' && event.character != SWT.DEL && !shortcut && !opens) {
            event.doit = false;
          }
        });
    return table;
  }
}
