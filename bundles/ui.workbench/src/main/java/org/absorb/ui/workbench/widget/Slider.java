package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A number between two others, set by dragging or with the arrows; Home and End go to the ends.
 * Tells {@code SWT.Selection}.
 */
public final class Slider extends Drawn {

  private static final int HEIGHT = 22;
  private static final int WIDTH = 120;
  private static final int KNOB = 13;
  private static final int THICK = 4;

  private final double least;
  private final double most;
  private final double step;
  private double value;
  private boolean dragged;

  /**
   * @param step between the values it takes
   */
  public Slider(Composite parent, Look look, double least, double most, double step) {
    super(parent, look, SWT.NONE);
    this.least = least;
    this.most = most;
    this.step = step;
    this.value = least;
    operable();
    addListener(SWT.MouseMove, this::drag);
    addListener(SWT.MouseUp, event -> dragged = false);
  }

  public double value() {
    return value;
  }

  /** Sets it without telling. */
  public void value(double other) {
    double within = Math.min(most, Math.max(least, other));
    double even = least + Math.round((within - least) / step) * step;
    if (even != value) {
      value = even;
      redraw();
    }
  }

  private void set(double other) {
    double before = value;
    value(other);
    if (value != before) {
      tell();
    }
  }

  @Override
  protected void press(int x, int y) {
    dragged = true;
    to(x);
  }

  private void drag(Event event) {
    if (dragged && (event.stateMask & SWT.BUTTON1) != 0) {
      to(event.x);
    }
  }

  private void to(int x) {
    double room = Math.max(1, getClientArea().width - KNOB - 1);
    set(least + (x - KNOB / 2.0) / room * (most - least));
  }

  @Override
  protected void key(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_RIGHT, SWT.ARROW_UP -> set(value + step);
      case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> set(value - step);
      case SWT.PAGE_UP -> set(value + 10 * step);
      case SWT.PAGE_DOWN -> set(value - 10 * step);
      case SWT.HOME -> set(least);
      case SWT.END -> set(most);
      default -> {}
    }
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    int room = area.width - KNOB - 1;
    int knob = (int) Math.round((value - least) / (most - least) * room);
    int middle = area.height / 2;
    gc.setBackground(look().color(Tone.LINE));
    gc.fillRoundRectangle(KNOB / 2, middle - THICK / 2, room, THICK, THICK, THICK);
    gc.setBackground(look().color(isEnabled() ? Tone.ACCENT : Tone.ACCENT_LINE));
    gc.fillRoundRectangle(KNOB / 2, middle - THICK / 2, knob, THICK, THICK, THICK);
    gc.setBackground(look().color(hovered() ? Tone.HEADER : Tone.FIELD));
    gc.fillOval(knob, middle - KNOB / 2, KNOB, KNOB);
    Tone ring = !isEnabled() ? Tone.ACCENT_LINE : isFocusControl() ? Tone.TEXT : Tone.ACCENT;
    gc.setForeground(look().color(ring));
    gc.setLineWidth(2);
    gc.drawOval(knob, middle - KNOB / 2, KNOB, KNOB);
    gc.setLineWidth(1);
  }

  @Override
  protected String words() {
    return (getToolTipText() == null ? "" : getToolTipText() + " ") + value;
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? WIDTH : widthHint, HEIGHT);
  }
}
