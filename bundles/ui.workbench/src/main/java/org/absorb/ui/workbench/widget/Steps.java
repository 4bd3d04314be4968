package org.absorb.ui.workbench.widget;

import org.eclipse.swt.widgets.Control;

/**
 * Makes and fills what takes long a step at a time, each when the events that came meanwhile are
 * dealt with, so that the window stays awake. On the display's thread.
 */
public final class Steps {

  private Steps() {}

  /**
   * Does this after all that the display was asked to do before.
   *
   * @param control once it is gone, nothing is done
   */
  public static void then(Control control, Runnable step) {
    control
        .getDisplay()
        .asyncExec(
            () -> {
              if (!control.isDisposed()) {
                step.run();
              }
            });
  }
}
