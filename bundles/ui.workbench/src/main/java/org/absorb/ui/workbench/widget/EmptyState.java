package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a part shows that has nothing to show: what belongs there, and the way to it. */
public final class EmptyState extends Composite {

  private static final int WIDTH = 260;

  private final Look look;
  private final Composite middle;
  private final Label words;

  public EmptyState(Composite parent, Look look, Icon icon) {
    super(parent, SWT.NONE);
    this.look = look;
    Ground.of(look, Tone.PART, this);
    setLayout(new GridLayout(1, false));
    middle = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    middle.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
    GridLayout layout = new GridLayout(1, false);
    layout.verticalSpacing = 10;
    middle.setLayout(layout);
    MathLabel picture = new MathLabel(middle, look, Look.Type.BASE).icon(icon).tone(Tone.MUTED);
    picture.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    words = Ground.of(look, Tone.PART, Tone.MUTED, new Label(middle, SWT.WRAP | SWT.CENTER));
    GridData data = new GridData(SWT.CENTER, SWT.CENTER, true, false);
    data.widthHint = WIDTH;
    words.setLayoutData(data);
  }

  /** Says what belongs here. */
  public void say(String text) {
    words.setText(text);
    layout(true, true);
  }

  /** Adds a button below the words. */
  public PushButton button(String name, String text) {
    PushButton button = Named.as(name, new PushButton(middle, look, false, null));
    button.text(text);
    button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    layout(true, true);
    return button;
  }
}
