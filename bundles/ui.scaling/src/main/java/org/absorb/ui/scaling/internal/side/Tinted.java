package org.absorb.ui.scaling.internal.side;

import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;

/** Sentences on a tint, wrapped, a bold line with symbols first if there is one: what was found. */
public final class Tinted extends Drawn {

  private static final int MARGIN = 8;
  private static final int EDGE = 3;

  private final MathDrawing bold;
  private MathText head = MathText.of("");
  private String text = "";
  private Tone tint = Tone.ACCENT_TINT;
  private Tone edge = Tone.ACCENT;

  public Tinted(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
    this.bold = new MathDrawing(look.font(Look.Type.BOLD));
    addListener(SWT.Dispose, event -> bold.dispose());
  }

  /**
   * Says something plain.
   *
   * @param first the bold line, with symbols as {@link MathText} reads them; empty: none
   */
  public void say(String first, String words) {
    say(first, words, Tone.ACCENT_TINT, Tone.ACCENT);
  }

  /** Says something with a doubt to it. */
  public void warn(String first, String words) {
    say(first, words, Tone.CAUTION_TINT, Tone.CAUTION);
  }

  private void say(String first, String words, Tone ground, Tone line) {
    head = MathText.of(first);
    text = MathDrawing.plain(MathText.of(words));
    tint = ground;
    edge = line;
    requestLayout();
    redraw();
  }

  private TextLayout layout(int width) {
    TextLayout layout = new TextLayout(getDisplay());
    layout.setFont(look().font(Look.Type.BASE));
    layout.setWidth(Math.max(1, width - 2 * MARGIN - EDGE));
    layout.setText(text);
    return layout;
  }

  private int headHeight() {
    return head.isEmpty() ? 0 : bold.size(head).y;
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
    bold.draw(gc, head, EDGE + MARGIN, MARGIN - 2, look().color(Tone.TEXT));
    TextLayout layout = layout(area.width);
    layout.draw(gc, EDGE + MARGIN, MARGIN - 2 + headHeight());
    layout.dispose();
  }

  @Override
  protected String words() {
    return (MathDrawing.plain(head) + " " + text).strip();
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    if (head.isEmpty() && text.isEmpty()) {
      return new Point(widthHint == SWT.DEFAULT ? 1 : widthHint, 0);
    }
    int width = widthHint == SWT.DEFAULT ? 260 : widthHint;
    TextLayout layout = layout(width);
    int lines = text.isEmpty() ? 0 : layout.getBounds().height;
    int height = headHeight() + lines + 2 * MARGIN - 4;
    layout.dispose();
    return new Point(width, height);
  }
}
