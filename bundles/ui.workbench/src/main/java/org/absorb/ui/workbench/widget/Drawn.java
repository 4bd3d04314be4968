package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * What the widgets drawn by ourselves have in common: ground, hovering, focus, what is read out.
 */
abstract class Drawn extends Canvas {

  static final int ROUND = 6;

  private final Look look;
  private boolean hovered;

  Drawn(Composite parent, Look look, int style) {
    super(parent, SWT.DOUBLE_BUFFERED | style);
    this.look = look;
    Runnable stop = look.onChange(this::changed);
    addListener(SWT.Dispose, event -> stop.run());
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseEnter, event -> hover(true));
    addListener(SWT.MouseExit, event -> hover(false));
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = words();
              }
            });
  }

  /** Makes it a control that one reaches with the tabulator and works with the keyboard. */
  final void operable() {
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
    addListener(SWT.KeyDown, this::key);
    addListener(
        SWT.MouseDown,
        event -> {
          if (event.button == 1 && isEnabled()) {
            setFocus();
            press(event.x);
          }
        });
  }

  private void hover(boolean over) {
    hovered = over;
    redraw();
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    gc.setBackground(getParent().getBackground());
    gc.fillRectangle(area);
    draw(gc, area);
  }

  /** A field's box: filled, with a line around. */
  final void box(GC gc, Rectangle area, Tone fill, Tone line) {
    gc.setBackground(look.color(fill));
    gc.fillRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, ROUND, ROUND);
    gc.setForeground(look.color(line));
    gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, ROUND, ROUND);
  }

  final Tone line() {
    return isFocusControl() ? Tone.ACCENT : Tone.FIELD_LINE;
  }

  final Look look() {
    return look;
  }

  final boolean hovered() {
    return hovered && isEnabled();
  }

  /** Tells listeners that the user has done something with it. */
  final void tell() {
    notifyListeners(SWT.Selection, new Event());
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    redraw();
  }

  /** The look has changed. */
  void changed() {
    redraw();
  }

  void key(Event event) {}

  void press(int x) {}

  abstract void draw(GC gc, Rectangle area);

  /** What a reader of the screen says. */
  abstract String words();

  @Override
  public abstract Point computeSize(int widthHint, int heightHint, boolean changed);
}
