package org.absorb.ui.workbench.widget;

import java.util.List;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A switch between a few words that are all in sight. Tells {@code SWT.Selection}. */
public final class Segments extends Drawn {

  private static final int HEIGHT = 24;
  private static final int MARGIN = 7;

  private final List<String> labels;
  private int selected;

  public Segments(Composite parent, Look look, List<String> labels) {
    super(parent, look, SWT.NONE);
    this.labels = List.copyOf(labels);
    operable();
  }

  /** Which is chosen, from 0; below 0: none. */
  public int selected() {
    return selected;
  }

  /** Chooses without telling. */
  public void select(int index) {
    selected = index;
    redraw();
  }

  private void choose(int index) {
    int within = Math.min(labels.size() - 1, Math.max(0, index));
    if (within != selected) {
      select(within);
      tell();
    }
  }

  @Override
  protected void key(Event event) {
    if (event.keyCode == SWT.ARROW_RIGHT || event.keyCode == SWT.ARROW_DOWN) {
      choose(selected + 1);
    } else if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_UP) {
      choose(selected - 1);
    } else if (event.character == ' ') {
      choose((selected + 1) % labels.size());
    }
  }

  @Override
  protected void press(int x, int y) {
    GC gc = new GC(this);
    int end = 0;
    for (int i = 0; i < labels.size(); i++) {
      end += width(gc, i);
      if (x < end) {
        choose(i);
        break;
      }
    }
    gc.dispose();
  }

  /** Where a segment ends less where it begins; less air than usual where there is no room. */
  private int width(GC gc, int index) {
    int lacking = Math.max(0, natural(gc) - getClientArea().width);
    return text(gc, index) + 2 * MARGIN - lacking / labels.size();
  }

  private int text(GC gc, int index) {
    gc.setFont(look().font(Look.Type.BOLD)); // the widest: it must not move when chosen
    return gc.textExtent(labels.get(index)).x;
  }

  private int natural(GC gc) {
    int width = 0;
    for (int i = 0; i < labels.size(); i++) {
      width += text(gc, i) + 2 * MARGIN;
    }
    return width;
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    box(gc, area, Tone.FIELD, line());
    int x = 0;
    for (int i = 0; i < labels.size(); i++) {
      int width = width(gc, i);
      boolean on = i == selected;
      if (on) {
        box(
            gc,
            new Rectangle(x, 0, width, area.height),
            Tone.ACCENT_TINT,
            isFocusControl() ? Tone.ACCENT : Tone.ACCENT_LINE);
      }
      gc.setFont(look().font(on ? Look.Type.BOLD : Look.Type.BASE));
      gc.setForeground(look().color(!isEnabled() ? Tone.FAINT : on ? Tone.ACCENT : Tone.TEXT));
      Point size = gc.textExtent(labels.get(i));
      gc.drawText(
          labels.get(i),
          x + (width - size.x) / 2,
          (area.height - size.y) / 2,
          SWT.DRAW_TRANSPARENT);
      x += width;
    }
  }

  @Override
  protected String words() {
    return selected < 0 ? "" : labels.get(selected);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    GC gc = new GC(this);
    int width = natural(gc);
    gc.dispose();
    return new Point(width, HEIGHT);
  }
}
