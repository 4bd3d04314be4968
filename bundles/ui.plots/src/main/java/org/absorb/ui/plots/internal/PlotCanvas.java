package org.absorb.ui.plots.internal;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.absorb.figures.PanelArea;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows the picture of a chart, and over it a cursor that tells the step it stands at. Only copies
 * pixels: the picture is drawn elsewhere.
 */
final class PlotCanvas extends Canvas {

  private static final int FULL = 100;
  private static final int DOT = 7;

  private final Look look;
  private final Painter painter;
  private final DoubleConsumer cursorMoved;
  private Chart chart = new Chart(Lines.NOTHING, false, false, java.util.Set.of(), Sight.ALL);
  private Image image;
  private PanelArea area;
  private double cursor = Double.NaN;
  private Rectangle box;

  /**
   * @param cursorMoved told the step under the cursor, not-a-number if there is none
   */
  PlotCanvas(Composite parent, Look look, DoubleConsumer cursorMoved) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    this.look = look;
    this.cursorMoved = cursorMoved;
    this.painter = new Painter(this::drawn);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, event -> order());
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    Runnable stop = look.onChange(this::order);
    addListener(
        SWT.Dispose,
        event -> {
          stop.run();
          painter.close();
          if (image != null) {
            image.dispose();
          }
        });
  }

  Chart chart() {
    return chart;
  }

  /** Shows another chart as soon as it is drawn. */
  void show(Chart other) {
    chart = other;
    order();
  }

  /** Where the picture in sight has its panel; {@code null} before the first. */
  PanelArea area() {
    return area;
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

  /** The picture as it is in sight, in pixels; {@code null} before the first. */
  ImageData picture() {
    return image == null ? null : image.getImageData(getMonitor().getZoom());
  }

  private void order() {
    Rectangle client = getClientArea();
    if (client.width > 0 && client.height > 0) {
      double zoom = (double) getMonitor().getZoom() / FULL;
      painter.ask(
          new Painter.Order(chart.figure(), client.width, client.height, zoom, look.figures()));
    }
  }

  private void drawn(Painter.Drawn drawn) {
    if (!isDisposed()) {
      getDisplay().asyncExec(() -> take(drawn));
    }
  }

  private void take(Painter.Drawn drawn) {
    if (isDisposed()) {
      return;
    }
    Image old = image;
    int zoom = (int) Math.round(drawn.order().zoom() * FULL);
    ImageDataProvider provider =
        asked ->
            asked == zoom
                ? drawn.pixels()
                : drawn
                    .pixels()
                    .scaledTo(
                        drawn.order().width() * asked / FULL,
                        drawn.order().height() * asked / FULL);
    image = new Image(getDisplay(), provider);
    area = drawn.area();
    if (old != null) {
      old.dispose();
    }
    redraw();
  }

  private void paint(GC gc) {
    Rectangle client = getClientArea();
    gc.setBackground(look.color(Tone.PART));
    if (image == null) {
      gc.fillRectangle(client);
      return;
    }
    Rectangle bounds = image.getBounds();
    if (bounds.width < client.width || bounds.height < client.height) {
      gc.fillRectangle(client);
    }
    gc.drawImage(image, 0, 0);
    gc.setAntialias(SWT.ON);
    cursor(gc);
    if (box != null) {
      gc.setBackground(look.color(Tone.ACCENT));
      gc.setForeground(look.color(Tone.ACCENT));
      gc.setAlpha(40);
      gc.fillRectangle(box);
      gc.setAlpha(255);
      gc.drawRectangle(box);
    }
    if (isFocusControl()) {
      gc.setForeground(look.color(Tone.ACCENT_LINE));
      gc.drawRectangle(0, 0, client.width - 1, client.height - 1);
    }
  }

  private void cursor(GC gc) {
    double x = area.pixelX(cursor);
    if (!(x >= area.data().getX() - 1 && x <= area.data().getMaxX() + 1)) {
      return;
    }
    gc.setForeground(look.color(Tone.MUTED));
    gc.setLineDash(new int[] {3, 3});
    int at = (int) Math.round(x);
    gc.drawLine(at, (int) area.data().getY(), at, (int) area.data().getMaxY());
    gc.setLineStyle(SWT.LINE_SOLID);
    gc.setLineWidth(2);
    gc.setBackground(look.color(Tone.PART));
    List<Lines.Line> shown = chart.shown();
    for (Lines.Line line : shown) {
      int place = line.at(cursor);
      double y = place < 0 ? Double.NaN : area.pixelY(line.curve().mean()[place]);
      if (y >= area.data().getY() - DOT && y <= area.data().getMaxY() + DOT) {
        gc.setForeground(look.color(look.figures().of(line.role())));
        int top = (int) Math.round(y) - DOT / 2;
        gc.fillOval(at - DOT / 2, top, DOT, DOT);
        gc.drawOval(at - DOT / 2, top, DOT, DOT);
      }
    }
    gc.setLineWidth(1);
  }
}
