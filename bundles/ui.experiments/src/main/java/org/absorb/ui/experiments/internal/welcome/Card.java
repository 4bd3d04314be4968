package org.absorb.ui.experiments.internal.welcome;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A box with round corners around one way in. */
final class Card extends Composite {

  private static final int ROUND = 8;

  Card(Composite parent, Look look) {
    super(parent, SWT.NONE);
    Ground.of(look, Tone.PART, this);
    addListener(
        SWT.Paint,
        event -> {
          var area = getClientArea();
          event.gc.setAntialias(SWT.ON);
          event.gc.setForeground(look.color(Tone.LINE));
          event.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        });
  }
}
