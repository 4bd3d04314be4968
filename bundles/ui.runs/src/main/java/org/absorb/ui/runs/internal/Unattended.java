package org.absorb.ui.runs.internal;

import java.util.List;
import java.util.function.Consumer;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.Strip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The line that says that runs wait and nobody computes them, and changes that. */
final class Unattended {

  private static final int MARGIN = 8;

  private final Strip line;
  private final PushButton on;
  private List<LeftWork> left = List.of();

  Unattended(Composite parent, Look look, Consumer<LeftWork> goOn) {
    line = new Strip(parent, look, Tone.CAUTION_TINT, 2, MARGIN, 2);
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
    left = now;
    if (!left.isEmpty()) {
      on.text(Offers.label(left.stream().mapToInt(LeftWork::runs).sum()));
    }
    line.show(!left.isEmpty());
  }
}
