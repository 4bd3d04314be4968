package org.absorb.ui.workbench.internal.bar;

import jakarta.inject.Inject;
import java.util.List;
import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.internal.frame.Frame;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The line at the bottom: what bundles have to say, in two rows from both ends. */
final class StatusLine {

  private static final int MARGIN = 8;
  private static final int SPACING = 16;
  private static final int LEAST_HEIGHT = 24;

  private final Frame frame;
  private final Composite line;
  private List<StatusType> shown = List.of();

  @Inject
  StatusLine(Composite parent, Frame frame) {
    this.frame = frame;
    line = new Composite(parent, SWT.NONE);
    update();
    Runnable status = frame.status().onChange(this::update);
    Runnable look = frame.look().onChange(() -> colour());
    line.addListener(
        SWT.Dispose,
        event -> {
          status.run();
          look.run();
        });
  }

  private void update() {
    List<StatusType> wanted = frame.status().inOrder();
    if (wanted.equals(shown) && line.getLayout() != null) {
      return;
    }
    shown = wanted;
    for (Control child : line.getChildren()) {
      child.dispose();
    }
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 0;
    layout.marginWidth = MARGIN;
    line.setLayout(layout);
    fill(SWT.LEFT, true, wanted.stream().filter(type -> type.order() < 0).toList());
    fill(SWT.RIGHT, false, wanted.stream().filter(type -> type.order() >= 0).toList());
    colour();
    line.requestLayout();
  }

  private void fill(int side, boolean grabs, List<StatusType> types) {
    Composite row = new Composite(line, SWT.NONE);
    GridData data = new GridData(grabs ? SWT.FILL : side, SWT.CENTER, grabs, false);
    data.minimumHeight = LEAST_HEIGHT;
    row.setLayoutData(data);
    GridLayout layout = new GridLayout(Math.max(1, types.size()), false);
    layout.marginHeight = 2;
    layout.marginWidth = 0;
    layout.horizontalSpacing = SPACING;
    row.setLayout(layout);
    types.forEach(type -> frame.guard(() -> type.create(row, frame)));
    data.heightHint = Math.max(LEAST_HEIGHT, row.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
  }

  /** The ground only: what a bundle shows has colours of its own. */
  private void colour() {
    line.setBackground(frame.look().color(Tone.BAR));
    line.setBackgroundMode(SWT.INHERIT_FORCE);
  }
}
