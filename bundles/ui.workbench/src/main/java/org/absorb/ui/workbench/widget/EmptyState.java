package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a part without content shows: a sentence, and a button that brings what belongs there. */
public final class EmptyState extends Composite {

  private final Label sentence;
  private final Look look;

  public EmptyState(Composite parent, Look look, Icon icon, String text) {
    super(parent, SWT.NONE);
    this.look = look;
    GridLayout layout = new GridLayout();
    layout.verticalSpacing = 10;
    setLayout(layout);
    Ground.of(look, Tone.PART, this);
    Label sign = Ground.of(look, Tone.PART, new Label(this, SWT.NONE));
    Runnable draw = () -> sign.setImage(look.image(icon));
    draw.run();
    Runnable stop = look.onChange(draw);
    sign.addListener(SWT.Dispose, event -> stop.run());
    sign.setLayoutData(new GridData(SWT.CENTER, SWT.END, true, true));
    sentence = Ground.of(look, Tone.PART, Tone.MUTED, new Label(this, SWT.WRAP | SWT.CENTER));
    sentence.setText(text);
    sentence.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    Label below = Ground.of(look, Tone.PART, new Label(this, SWT.NONE));
    below.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
  }

  /** Says something else. */
  public void text(String text) {
    if (!sentence.getText().equals(text)) {
      sentence.setText(text);
      requestLayout();
    }
  }

  /** Adds a way on. */
  public PushButton way(Icon icon, String text, Runnable action) {
    PushButton button = new PushButton(this, look, false, icon).text(text);
    button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    button.moveBelow(sentence);
    button.addListener(SWT.Selection, event -> action.run());
    return button;
  }
}
