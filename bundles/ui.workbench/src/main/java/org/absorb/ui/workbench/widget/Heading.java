package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The heading of a section, which opens and closes it. Tells {@code SWT.Selection}. */
public final class Heading extends Drawn {

  private static final int HEIGHT = 24;
  private static final int GAP = 4;

  private final String title;
  private String note = "";
  private boolean open = true;

  public Heading(Composite parent, Look look, String title) {
    super(parent, look, SWT.NONE);
    this.title = title;
    operable();
  }

  public boolean isOpen() {
    return open;
  }

  /** Says something in small letters at the right. */
  public void note(String text) {
    if (!note.equals(text)) {
      note = text;
      redraw();
    }
  }

  private void toggle() {
    open = !open;
    redraw();
    tell();
  }

  @Override
  protected void key(Event event) {
    boolean closes = event.keyCode == SWT.ARROW_LEFT && open;
    boolean opens = event.keyCode == SWT.ARROW_RIGHT && !open;
    if (event.character == ' ' || event.character == SWT.CR || closes || opens) {
      toggle();
    }
  }

  @Override
  protected void press(int x, int y) {
    toggle();
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    int text = Icon.SIZE + GAP;
    int middle = (area.height - Icon.SIZE) / 2;
    if (open) {
      gc.drawImage(look().image(Icon.DOWN), 0, middle);
    } else {
      gc.setForeground(look().color(Tone.MUTED));
      gc.drawPolyline(new int[] {6, middle + 4, 10, middle + 8, 6, middle + 12});
    }
    gc.setFont(look().font(Look.Type.BOLD));
    gc.setForeground(look().color(Tone.TEXT));
    Point size = gc.textExtent(title);
    gc.drawText(title, text, (area.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    if (isFocusControl()) {
      gc.setForeground(look().color(Tone.ACCENT));
      gc.drawRoundRectangle(
          text - 3, (area.height - size.y) / 2 - 1, size.x + 6, size.y + 1, ROUND, ROUND);
    }
    gc.setFont(look().font(Look.Type.SMALL));
    gc.setForeground(look().color(Tone.MUTED));
    Point side = gc.textExtent(note);
    if (text + size.x + side.x + 2 * GAP < area.width) {
      gc.drawText(note, area.width - side.x, (area.height - side.y) / 2, SWT.DRAW_TRANSPARENT);
    }
    gc.setForeground(look().color(Tone.LINE));
    gc.drawLine(0, area.height - 1, area.width, area.height - 1);
  }

  @Override
  protected String words() {
    return title;
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, HEIGHT);
  }
}
