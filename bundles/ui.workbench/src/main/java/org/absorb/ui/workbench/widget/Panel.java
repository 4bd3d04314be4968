package org.absorb.ui.workbench.widget;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A composite of which one child takes the focus that is given to it. */
public abstract class Panel extends Composite {

  /**
   * @param style of {@link Composite}
   */
  protected Panel(Composite parent, int style) {
    super(parent, style);
  }

  /** The child that takes it. */
  protected abstract Control focused();

  /** Asked for also while the children go, by a child that had the focus. */
  @Override
  public final boolean setFocus() {
    Control control = focused();
    return !control.isDisposed() && control.setFocus();
  }
}
