package org.absorb.ui.workbench.internal.start;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.swt.widgets.Display;

/** Has the arrangement kept soon after it changes: a window that is killed loses little of it. */
final class LayoutWatch extends EContentAdapter {

  private static final int SOON_MILLIS = 2000;

  private final Display display;
  private final Runnable keep;
  private volatile boolean pending;

  /**
   * @param keep called on the display's thread
   */
  LayoutWatch(Display display, Runnable keep) {
    this.display = display;
    this.keep = keep;
  }

  @Override
  public void notifyChanged(Notification change) {
    super.notifyChanged(change);
    boolean lasting =
        !change.isTouch()
            && change.getFeature() instanceof EStructuralFeature feature
            && !feature.isTransient();
    if (lasting && !pending && !display.isDisposed()) {
      pending = true;
      display.asyncExec(() -> display.timerExec(SOON_MILLIS, this::act));
    }
  }

  private void act() {
    pending = false;
    keep.run();
  }
}
