package org.absorb.ui.workbench.widget;

import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Words with symbols, on as many lines as they need. */
public final class MathParagraph extends Drawn {

  private final MathDrawing drawing;
  private final Tone tone;
  private MathText text = MathText.of("");

  public MathParagraph(Composite parent, Look look, Look.Type type, Tone tone) {
    super(parent, look, SWT.NO_FOCUS);
    this.drawing = new MathDrawing(look.font(type));
    this.tone = tone;
    addListener(SWT.Dispose, event -> drawing.dispose());
  }

  /** Says something else. Whoever laid it out has to do so again. */
  public MathParagraph text(MathText other) {
    text = other;
    redraw();
    return this;
  }

  public MathText text() {
    return text;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    drawing.drawLines(gc, text, area, look().color(tone));
  }

  @Override
  protected String words() {
    return MathDrawing.plain(text);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    Point size = widthHint == SWT.DEFAULT ? drawing.size(text) : drawing.size(text, widthHint);
    return new Point(
        widthHint == SWT.DEFAULT ? size.x + 1 : widthHint,
        heightHint == SWT.DEFAULT ? size.y : heightHint);
  }
}
