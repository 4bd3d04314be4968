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
 * A widget that draws itself, on its parent's ground: what all such have in common, which is
 * hovering, focus, what a reader of the screen says, and following the look.
 */
public abstract class Drawn extends Canvas {

  /** Diameter of round corners, in points. */
  protected static final int ROUND = 6;

  private final Look look;
  private boolean hovered;

  protected Drawn(Composite parent, Look look, int style) {
    super(parent, SWT.DOUBLE_BUFFERED | style);
    this.look = look;
    Runnable stop = look.onChange(this::redraw);
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
  protected final void operable() {
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
    addListener(SWT.KeyDown, this::key);
    addListener(
        SWT.MouseDown,
        event -> {
          if (event.button == 1 && isEnabled()) {
            setFocus();
            press(event.x, event.y);
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
  protected final void box(GC gc, Rectangle area, Tone fill, Tone line) {
    gc.setBackground(look.color(fill));
    gc.fillRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, ROUND, ROUND);
    gc.setForeground(look.color(line));
    gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, ROUND, ROUND);
  }

  /** The line around a field. */
  protected final Tone line() {
    return isFocusControl() ? Tone.ACCENT : Tone.FIELD_LINE;
  }

  protected final Look look() {
    return look;
  }

  protected final boolean hovered() {
    return hovered && isEnabled();
  }

  /** Tells listeners that the user has done something with it. */
  protected final void tell() {
    notifyListeners(SWT.Selection, new Event());
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    redraw();
  }

  /** A key is pressed; the tabulator is taken care of. */
  protected void key(Event event) {}

  /** The mouse's main button is pressed. */
  protected void press(int x, int y) {}

  /** Draws all of it; the ground is there. */
  protected abstract void draw(GC gc, Rectangle area);

  /** What a reader of the screen says. */
  protected abstract String words();

  @Override
  public abstract Point computeSize(int widthHint, int heightHint, boolean changed);
}
