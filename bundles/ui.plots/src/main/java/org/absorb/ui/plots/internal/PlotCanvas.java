package org.absorb.ui.plots.internal;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.absorb.figures.PanelArea;
import org.absorb.ui.workbench.figure.FigureCanvas;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Shows a chart, and over it a cursor that tells the step it stands at. */
final class PlotCanvas extends FigureCanvas {

  private static final int DOT = 7;

  private final DoubleConsumer cursorMoved;
  private Chart chart = new Chart(Lines.NOTHING, false, false, Set.of(), Sight.ALL);
  private double cursor = Double.NaN;
  private Rectangle box;

  /**
   * @param cursorMoved told the step under the cursor, not-a-number if there is none
   */
  PlotCanvas(Composite parent, Look look, DoubleConsumer cursorMoved) {
    super(parent, look);
    this.cursorMoved = cursorMoved;
  }

  Chart chart() {
    return chart;
  }

  /** Shows another chart as soon as it is drawn. */
  void show(Chart other) {
    chart = other;
    show(other.figure());
  }

  /** Where the picture in sight has its panel; {@code null} before the first. */
  PanelArea area() {
    return areas().isEmpty() ? null : areas().get(0);
  }

  double cursor() {
    return cursor;
  }

  /** Puts the cursor at a step. */
  void cursor(double step) {
    if (Double.compare(step, cursor) != 0) {
      cursor = step;
      cursorMoved.accept(step);
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
    if (!chart.drawable()) {
      String why = chart.lines().going() ? "rows.coming" : "rows.none";
      say(gc, Plots.WORDS.get(why), getClientArea());
    }
    cursor(gc);
    if (box != null) {
      gc.setBackground(look().color(Tone.ACCENT));
      gc.setForeground(look().color(Tone.ACCENT));
      gc.setAlpha(40);
      gc.fillRectangle(box);
      gc.setAlpha(255);
      gc.drawRectangle(box);
    }
  }

  private void cursor(GC gc) {
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
    List<Lines.Line> shown = chart.shown();
    for (Lines.Line line : shown) {
      int place = line.at(cursor);
      double y = place < 0 ? Double.NaN : area.pixelY(line.curve().mean()[place]);
      if (y >= area.data().getY() - DOT && y <= area.data().getMaxY() + DOT) {
        gc.setForeground(look().color(look().figures().of(line.role())));
        int top = (int) Math.round(y) - DOT / 2;
        gc.fillOval(at - DOT / 2, top, DOT, DOT);
        gc.drawOval(at - DOT / 2, top, DOT, DOT);
      }
    }
    gc.setLineWidth(1);
  }
}
