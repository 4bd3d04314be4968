package org.absorb.ui.workbench.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;

/**
 * Work for what a control shows, put off while nobody sees it: behind another tab, in another
 * perspective. On the display's thread.
 */
public final class InSight {

  private final Control control;
  private final Runnable work;
  private final Runnable rest;
  private final Listener drawn = this::drawn;
  private boolean late;

  /** Begins with nothing to do. */
  public InSight(Control control, Runnable work) {
    this(control, work, () -> {});
  }

  /**
   * Begins with nothing to do.
   *
   * @param rest called when work is put off: ends what goes on by itself
   */
  public InSight(Control control, Runnable work, Runnable rest) {
    this.control = control;
    this.work = work;
    this.rest = rest;
    control.addListener(SWT.Dispose, event -> late(false));
  }

  /** Does the work: now, or once the control comes into sight; not any more if it is gone. */
  public void work() {
    if (!control.isDisposed()) {
      boolean unseen = !control.isVisible();
      late(unseen);
      (unseen ? rest : work).run();
    }
  }

  /** It comes into sight by being drawn, or by what covers it being drawn. */
  private void late(boolean now) {
    if (now && !late) {
      control.getDisplay().addFilter(SWT.Paint, drawn);
    } else if (late && !now) {
      control.getDisplay().removeFilter(SWT.Paint, drawn);
    }
    late = now;
  }

  private void drawn(Event event) {
    Widget at = event.widget;
    while (at instanceof Control inner && at != control) {
      at = inner.getParent();
    }
    if (at == control) {
      control.getDisplay().asyncExec(this::catchUp);
    }
  }

  /** Several drawings may have asked for it. */
  private void catchUp() {
    if (late) {
      work();
    }
  }
}
