package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A bar that shows a share. */
public final class Bar extends Drawn {

  private static final int WIDTH = 96;
  private static final int THICK = 7;
  private static final double FULL = 100;

  private double share;

  public Bar(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  /** Shows another share, 0 to 1. */
  public void share(double now) {
    double within = Math.min(1, Math.max(0, now));
    if (within != share) {
      share = within;
      redraw();
    }
  }

  /** Draws one in the middle of a place, as in a cell of a table. */
  public static void draw(GC gc, Look look, Rectangle place, double share, Tone tone) {
    int y = place.y + (place.height - THICK) / 2;
    gc.setAntialias(SWT.ON);
    gc.setBackground(look.color(Tone.TAB_ROW));
    gc.fillRoundRectangle(place.x, y, place.width, THICK, THICK, THICK);
    int filled = (int) Math.round(place.width * Math.min(1, Math.max(0, share)));
    if (filled > 0) {
      gc.setBackground(look.color(tone));
      gc.fillRoundRectangle(place.x, y, Math.max(filled, THICK), THICK, THICK, THICK);
    }
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    draw(gc, look(), area, share, Tone.ACCENT);
  }

  @Override
  protected String words() {
    return Math.round(FULL * share) + " %";
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(
        widthHint == SWT.DEFAULT ? WIDTH : widthHint,
        heightHint == SWT.DEFAULT ? THICK + 4 : heightHint);
  }
}
