package org.absorb.ui.workbench.figure;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import org.absorb.figures.PanelArea;
import org.absorb.model.figure.Figure;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows curves, and over them a cursor that tells the place along x it stands at. The mouse and the
 * arrow keys move it, the wheel, {@code +} and {@code -} zoom, a dragged box zooms into it, {@code
 * 0} and a double click show all.
 */
public final class CurveCanvas extends FigureCanvas {

  private static final int DOT = 7;

  private final DoubleConsumer cursorMoved;
  private Curves curves = new Nothing();
  private double cursor = Double.NaN;
  private Rectangle box;

  private record Nothing() implements Curves {
    @Override
    public Figure figure() {
      return null;
    }

    @Override
    public String lacking() {
      return "";
    }

    @Override
    public DoubleStream steps() {
      return DoubleStream.empty();
    }

    @Override
    public List<Dot> at(double x) {
      return List.of();
    }
  }

  /**
   * @param cursorMoved told the place along x under the cursor, not-a-number if there is none
   * @param zoomed told what is to be in sight
   */
  public CurveCanvas(
      Composite parent, Look look, DoubleConsumer cursorMoved, Consumer<Sight> zoomed) {
    super(parent, look);
    this.cursorMoved = cursorMoved;
    Gestures.on(this, zoomed);
  }

  Curves curves() {
    return curves;
  }

  /** Shows other curves as soon as they are drawn. */
  public void show(Curves others) {
    curves = others;
    show(others.figure());
  }

  /** Where the picture in sight has its panel; {@code null} before the first. */
  PanelArea area() {
    return areas().isEmpty() ? null : areas().get(0);
  }

  /** Where the cursor stands along x; not-a-number if nowhere. */
  public double cursor() {
    return cursor;
  }

  /** Puts the cursor somewhere. */
  public void cursor(double x) {
    if (Double.compare(x, cursor) != 0) {
      cursor = x;
      cursorMoved.accept(x);
      redraw();
    }
  }

  /** Shows the rectangle that is being dragged; {@code null} for none. */
  void box(Rectangle dragged) {
    box = dragged;
    redraw();
  }

  @Override
  protected void over(GC gc) {
    say(gc, curves.lacking(), getClientArea());
    drawCursor(gc);
    if (box != null) {
      gc.setBackground(look().color(Tone.ACCENT));
      gc.setForeground(look().color(Tone.ACCENT));
      gc.setAlpha(40);
      gc.fillRectangle(box);
      gc.setAlpha(255);
      gc.drawRectangle(box);
    }
  }

  private void drawCursor(GC gc) {
    PanelArea area = area();
    double x = area == null ? Double.NaN : area.pixelX(cursor);
    if (!(x >= area.data().getX() - 1 && x <= area.data().getMaxX() + 1)) {
      return;
    }
    gc.setForeground(look().color(Tone.MUTED));
    gc.setLineDash(new int[] {3, 3});
    int at = (int) Math.round(x);
    gc.drawLine(at, (int) area.data().getY(), at, (int) area.data().getMaxY());
    gc.setLineStyle(SWT.LINE_SOLID);
    gc.setLineWidth(2);
    gc.setBackground(look().color(Tone.PART));
    for (Curves.Dot dot : curves.at(cursor)) {
      double y = area.pixelY(dot.y());
      if (y >= area.data().getY() - DOT && y <= area.data().getMaxY() + DOT) {
        gc.setForeground(look().color(look().figures().of(dot.role())));
        int top = (int) Math.round(y) - DOT / 2;
        gc.fillOval(at - DOT / 2, top, DOT, DOT);
        gc.drawOval(at - DOT / 2, top, DOT, DOT);
      }
    }
    gc.setLineWidth(1);
  }
}
