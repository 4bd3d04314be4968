package org.absorb.ui.workbench.widget;

import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Pages of which one is in sight. The keyboard goes along when another comes. */
public final class Pages {

  private Pages() {}

  /**
   * Shows a page.
   *
   * @param parent of all pages, with a {@link StackLayout}
   * @param focus gives the keyboard to the page, if its predecessor had it
   */
  public static void show(Composite parent, Control page, Runnable focus) {
    StackLayout stack = (StackLayout) parent.getLayout();
    if (stack.topControl == page) {
      return;
    }
    boolean had = hasFocus(parent);
    stack.topControl = page;
    parent.layout();
    if (had) {
      focus.run();
    }
  }

  /** Whether a control or one within it has the keyboard. */
  public static boolean hasFocus(Composite whole) {
    for (Control at = whole.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
      if (at == whole) {
        return true;
      }
    }
    return false;
  }
}
