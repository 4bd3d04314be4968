package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Keeps the colours of plain widgets those of the look. */
public final class Ground {

  private Ground() {}

  /** Gives a control its ground, and text in the usual colour, now and after every change. */
  public static <C extends Control> C of(Look look, Tone ground, C control) {
    return of(look, ground, Tone.TEXT, control);
  }

  /** The same with text in another colour. */
  public static <C extends Control> C of(Look look, Tone ground, Tone text, C control) {
    Runnable color =
        () -> {
          control.setBackground(look.color(ground));
          control.setForeground(look.color(text));
        };
    color.run();
    Runnable stop = look.onChange(color);
    control.addListener(SWT.Dispose, event -> stop.run());
    return control;
  }
}
