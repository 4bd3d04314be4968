package org.absorb.ui.scaling.internal.side;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;

/** Sentences on a tint, wrapped, the first line in bold where that is wanted: what was found. */
public final class Tinted extends Drawn {

  private static final int MARGIN = 8;
  private static final int EDGE = 3;

  private final boolean headed;
  private String head = "";
  private String text = "";
  private Tone tint = Tone.ACCENT_TINT;
  private Tone edge = Tone.ACCENT;

  /**
   * @param headed whether a bold line stands first
   */
  public Tinted(Composite parent, Look look, boolean headed) {
    super(parent, look, SWT.NO_FOCUS);
    this.headed = headed;
  }

  /** Says something plain. */
  public void say(String bold, String words) {
    say(bold, words, Tone.ACCENT_TINT, Tone.ACCENT);
  }

  /** Says something with a doubt to it. */
  public void warn(String bold, String words) {
    say(bold, words, Tone.CAUTION_TINT, Tone.CAUTION);
  }

  private void say(String bold, String words, Tone ground, Tone line) {
    head = bold;
    text = words;
    tint = ground;
    edge = line;
    requestLayout();
    redraw();
  }

  private TextLayout layout(int width) {
    TextLayout layout = new TextLayout(getDisplay());
    layout.setFont(look().font(Look.Type.BASE));
    layout.setWidth(Math.max(1, width - 2 * MARGIN - EDGE));
    String all = headed && !head.isEmpty() ? head + (text.isEmpty() ? "" : "\n" + text) : text;
    layout.setText(all);
    if (headed && !head.isEmpty()) {
      layout.setStyle(
          new org.eclipse.swt.graphics.TextStyle(look().font(Look.Type.BOLD), null, null),
          0,
          head.length() - 1);
    }
    return layout;
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    if (head.isEmpty() && text.isEmpty()) {
      return;
    }
    gc.setBackground(look().color(tint));
    gc.fillRectangle(area);
    gc.setBackground(look().color(edge));
    gc.fillRectangle(0, 0, EDGE, area.height);
    gc.setForeground(look().color(Tone.TEXT));
    TextLayout layout = layout(area.width);
    layout.draw(gc, EDGE + MARGIN, MARGIN - 2);
    layout.dispose();
  }

  @Override
  protected String words() {
    return (head + " " + text).strip();
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    if (head.isEmpty() && text.isEmpty()) {
      return new Point(widthHint == SWT.DEFAULT ? 1 : widthHint, 0);
    }
    int width = widthHint == SWT.DEFAULT ? 260 : widthHint;
    TextLayout layout = layout(width);
    int height = layout.getBounds().height + 2 * MARGIN - 4;
    layout.dispose();
    return new Point(width, height);
  }
}
