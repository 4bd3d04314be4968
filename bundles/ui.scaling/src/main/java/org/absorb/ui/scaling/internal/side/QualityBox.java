package org.absorb.ui.scaling.internal.side;

import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.text.Numbers;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Bar;
import org.absorb.ui.workbench.widget.Drawn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** S' and how many terms it rests on. No colour judges it: the residuals do. */
final class QualityBox extends Drawn {

  private static final int HEIGHT = 44;
  private static final int MARGIN = 10;
  private static final int BAR = 96;
  private static final double LEAST = 0.5;

  private double quality = Double.NaN;
  private int terms;
  private int points;

  QualityBox(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  void show(ScalingQuality now) {
    quality = now.quality();
    terms = now.allTerms();
    points = now.points();
    redraw();
  }

  private String told() {
    return Scaling.WORDS.get("terms", "" + terms, "" + points);
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    box(gc, area, Tone.HEADER, Tone.HAIRLINE);
    gc.setFont(look().font(Look.Type.BASE));
    gc.setForeground(look().color(Tone.MUTED));
    String word = Scaling.WORDS.get("quality");
    Point size = gc.textExtent(word);
    gc.drawText(word, MARGIN, (area.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    gc.setFont(look().font(Look.Type.TITLE));
    gc.setForeground(look().color(Tone.TEXT));
    String value = "S\u2032 " + Numbers.significant(quality);
    Point big = gc.textExtent(value);
    gc.drawText(value, 2 * MARGIN + size.x, (area.height - big.y) / 2, SWT.DRAW_TRANSPARENT);
    gc.setFont(look().font(Look.Type.SMALL));
    gc.setForeground(look().color(Tone.TEXT));
    Point small = gc.textExtent(told());
    gc.drawText(told(), area.width - MARGIN - small.x, 6, SWT.DRAW_TRANSPARENT);
    double share = points == 0 ? 0 : (double) terms / points;
    Rectangle place = new Rectangle(area.width - MARGIN - BAR, 10 + small.y, BAR, 12);
    Bar.draw(gc, look(), place, share, share < LEAST ? Tone.CAUTION : Tone.ACCENT);
  }

  @Override
  protected String words() {
    return Scaling.WORDS.get("quality") + " S' " + Numbers.significant(quality) + ", " + told();
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? 260 : widthHint, HEIGHT);
  }
}
