package org.absorb.ui.runs.internal;

import java.util.List;
import java.util.function.Consumer;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The line that says that runs wait and nobody computes them, and changes that. */
final class Unattended {

  private static final int MARGIN = 8;

  private final Composite line;
  private final PushButton on;
  private List<LeftWork> left = List.of();

  Unattended(Composite parent, Look look, Consumer<LeftWork> goOn) {
    line = Ground.of(look, Tone.CAUTION_TINT, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = MARGIN;
    layout.marginHeight = 2;
    line.setLayout(layout);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.exclude = true;
    line.setLayoutData(data);
    line.setVisible(false);
    new MathLabel(line, look, Look.Type.BASE)
        .tone(Tone.CAUTION)
        .icon(Icon.CAUTION)
        .text(Runs.WORDS.get("unattended"))
        .setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    on = Named.as("queue.attend", new PushButton(line, look, false, Icon.PLAY));
    on.addListener(SWT.Selection, event -> left.forEach(goOn));
  }

  /** What nobody computes, of each project of which there is something. */
  void show(List<LeftWork> now) {
    boolean changed = !now.equals(left);
    left = now;
    boolean shown = !left.isEmpty();
    if (shown) {
      on.text(Offers.label(left.stream().mapToInt(LeftWork::runs).sum()));
    }
    GridData data = (GridData) line.getLayoutData();
    if (changed || data.exclude == shown) {
      data.exclude = !shown;
      line.setVisible(shown);
      line.layout();
      line.getParent().layout();
    }
  }
}
