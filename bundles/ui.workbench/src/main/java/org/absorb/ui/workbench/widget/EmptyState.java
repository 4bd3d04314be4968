package org.absorb.ui.workbench.widget;

import java.util.LinkedHashMap;
import java.util.Map;
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

  private static final int MARGIN = 5;
  private static final String CUT = "\u2026";

  private final Label sentence;
  private final Look look;
  private final Map<PushButton, String> ways = new LinkedHashMap<>();

  public EmptyState(Composite parent, Look look, Icon icon, String text) {
    super(parent, SWT.NONE);
    this.look = look;
    GridLayout layout = new GridLayout();
    layout.marginWidth = MARGIN;
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
    sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Label below = Ground.of(look, Tone.PART, new Label(this, SWT.NONE));
    below.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
    addListener(SWT.Resize, event -> ways.keySet().forEach(this::fit));
  }

  /** Says something else. */
  public void text(String text) {
    String escaped = text.replace("&", "&&"); // else it would mark a mnemonic
    if (!sentence.getText().equals(escaped)) {
      sentence.setText(escaped);
      sentence.requestLayout(); // its own height: it may take another number of lines
    }
  }

  /** Adds a way on. */
  public PushButton way(Icon icon, String text, Runnable action) {
    PushButton button = new PushButton(this, look, false, icon);
    button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    button.moveBelow(sentence);
    button.addListener(SWT.Selection, event -> action.run());
    name(button, text);
    return button;
  }

  /** Gives a way on another name. */
  public void name(PushButton way, String text) {
    if (!text.equals(ways.put(way, text))) {
      fit(way);
      way.requestLayout();
    }
  }

  /** As much of the name as there is room for; the tooltip has the whole. */
  private void fit(PushButton way) {
    String whole = ways.get(way);
    int room = getClientArea().width - 2 * MARGIN;
    way.text(whole);
    int fits = whole.length();
    while (room > 0 && fits > 1 && way.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > room) {
      fits--;
      way.text(whole.substring(0, fits).stripTrailing() + CUT);
    }
    way.setToolTipText(fits < whole.length() ? whole : null);
  }
}
