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
 * Stands for a field whose value is set elsewhere: blue, and leads there. Tells {@code
 * SWT.Selection}.
 */
public final class SweptBox extends Drawn {

  private static final int HEIGHT = 24;
  private static final int MARGIN = 8;

  private String text = "";

  public SweptBox(Composite parent, Look look) {
    super(parent, look, SWT.NONE);
    setCursor(parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    operable();
  }

  /** Says something else. */
  public void text(String other) {
    text = other;
    redraw();
  }

  @Override
  protected void key(Event event) {
    if (event.character == ' ' || event.character == SWT.CR) {
      tell();
    }
  }

  @Override
  protected void press(int x, int y) {
    tell();
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    box(gc, area, Tone.ACCENT_TINT, isFocusControl() ? Tone.ACCENT : Tone.ACCENT_LINE);
    gc.setFont(look().font(Look.Type.BASE));
    gc.setForeground(look().color(Tone.ACCENT));
    int room = Math.max(0, area.width - 2 * MARGIN + 4);
    gc.setClipping(MARGIN, 0, room, area.height);
    String said = Shortened.end(text, room, part -> gc.textExtent(part).x);
    gc.drawText(said, MARGIN, (area.height - gc.textExtent(said).y) / 2, SWT.DRAW_TRANSPARENT);
  }

  @Override
  protected String words() {
    return text;
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    GC gc = new GC(this);
    gc.setFont(look().font(Look.Type.BASE));
    int width = gc.textExtent(text).x + 2 * MARGIN;
    gc.dispose();
    return new Point(widthHint == SWT.DEFAULT ? width : widthHint, HEIGHT);
  }
}
