package org.absorb.ui.workbench.widget;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Control;

/** What takes room in its {@link GridLayout} only while it is shown. */
public final class Room {

  private Room() {}

  /**
   * Shows or hides a control, which has {@link GridData}; what is around it makes room soon.
   *
   * @return whether it was otherwise
   */
  public static boolean give(Control control, boolean shown) {
    GridData data = (GridData) control.getLayoutData();
    if (data.exclude != shown && control.getVisible() == shown) {
      return false;
    }
    data.exclude = !shown;
    control.setVisible(shown);
    control.requestLayout();
    return true;
  }
}
