package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * A line across a part that takes room only while there is something to tell. At first there is
 * nothing. Its parent has a {@link GridLayout}.
 */
public final class Strip extends Composite {

  /**
   * @param columns of what stands in it
   * @param marginWidth in points, as the next
   */
  public Strip(
      Composite parent, Look look, Tone ground, int columns, int marginWidth, int marginHeight) {
    super(parent, SWT.NONE);
    Ground.of(look, ground, this);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = marginWidth;
    layout.marginHeight = marginHeight;
    setLayout(layout);
    setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    show(false);
  }

  /** Comes or goes; what is around it makes room. */
  public void show(boolean shown) {
    Room.give(this, shown);
  }
}
