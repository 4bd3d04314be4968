package org.absorb.ui.workbench.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * Work for what a control shows, put off while nobody sees it: behind another tab, in another
 * perspective. On the display's thread.
 */
public final class InSight {

  private final Control control;
  private final Runnable work;
  private boolean late;

  /**
   * Begins with nothing to do.
   *
   * @param control tells that it is in sight by being drawn
   */
  public InSight(Control control, Runnable work) {
    this.control = control;
    this.work = work;
    control.addListener(
        SWT.Paint,
        event -> {
          if (late) {
            control.getDisplay().asyncExec(this::catchUp);
          }
        });
  }

  /** Does the work: now, or once the control comes into sight; not any more if it is gone. */
  public void work() {
    if (!control.isDisposed()) {
      late = !control.isVisible();
      if (!late) {
        work.run();
      }
    }
  }

  /** Several drawings may have asked for it. */
  private void catchUp() {
    if (late) {
      work();
    }
  }
}
