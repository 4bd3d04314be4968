package org.absorb.ui.workbench.figure;

import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.absorb.figures.PanelArea;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/**
 * Mouse and keys of a plot: the cursor follows the pointer and the arrows from one recorded step to
 * the next, the wheel and {@code +} {@code -} zoom, a dragged box zooms into it, a double click,
 * {@code 0} and Home show all.
 */
final class Gestures {

  private static final double STEP = 0.8;
  private static final int LEAST = 5;

  private final CurveCanvas canvas;
  private final Consumer<Sight> zoomed;
  private int fromX = -1;
  private int fromY = -1;

  private Gestures(CurveCanvas canvas, Consumer<Sight> zoomed) {
    this.canvas = canvas;
    this.zoomed = zoomed;
  }

  /**
   * Listens to a canvas.
   *
   * @param zoomed told what is to be in sight
   */
  static void on(CurveCanvas canvas, Consumer<Sight> zoomed) {
    Gestures gestures = new Gestures(canvas, zoomed);
    canvas.addListener(SWT.MouseEnter, gestures::move);
    canvas.addListener(SWT.MouseMove, gestures::move);
    canvas.addListener(SWT.MouseDown, gestures::press);
    canvas.addListener(SWT.MouseUp, gestures::release);
    canvas.addListener(SWT.MouseDoubleClick, event -> zoomed.accept(Sight.ALL));
    canvas.addListener(SWT.MouseVerticalWheel, gestures::wheel);
    canvas.addListener(SWT.KeyDown, gestures::key);
    canvas.addListener(
        SWT.Traverse,
        event ->
            event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
  }

  private void move(Event event) {
    PanelArea area = canvas.area();
    if (area == null) {
      return;
    }
    if (fromX >= 0) {
      canvas.box(box(event));
      return;
    }
    Rectangle2D data = area.data();
    if (event.x >= data.getX() && event.x <= data.getMaxX()) {
      steps(area)
          .reduce((a, b) -> apart(area, a, event.x) <= apart(area, b, event.x) ? a : b)
          .ifPresent(canvas::cursor);
    }
  }

  private Rectangle box(Event event) {
    return new Rectangle(
        Math.min(fromX, event.x),
        Math.min(fromY, event.y),
        Math.abs(event.x - fromX),
        Math.abs(event.y - fromY));
  }

  private void press(Event event) {
    canvas.setFocus();
    if (event.button == 1 && canvas.area() != null) {
      fromX = event.x;
      fromY = event.y;
    }
  }

  private void release(Event event) {
    if (event.button != 1 || fromX < 0) {
      return;
    }
    Rectangle box = box(event);
    fromX = -1;
    canvas.box(null);
    if (box.width >= LEAST && box.height >= LEAST) {
      PanelArea area = canvas.area();
      zoomed.accept(
          Sight.between(
              area,
              shareX(area, box.x),
              shareX(area, box.x + box.width),
              shareY(area, box.y + box.height),
              shareY(area, box.y)));
    }
  }

  private void wheel(Event event) {
    PanelArea area = canvas.area();
    if (area != null) {
      zoomed.accept(
          Sight.zoomed(
              area,
              shareX(area, event.x),
              shareY(area, event.y),
              event.count > 0 ? STEP : 1 / STEP));
    }
  }

  private void key(Event event) {
    PanelArea area = canvas.area();
    if (area == null) {
      return;
    }
    switch (event.character) {
      case '+', '=' -> zoom(area, STEP);
      case '-' -> zoom(area, 1 / STEP);
      case '0' -> zoomed.accept(Sight.ALL);
      default -> {
        switch (event.keyCode) {
          case SWT.HOME -> zoomed.accept(Sight.ALL);
          case SWT.ARROW_LEFT -> step(-1);
          case SWT.ARROW_RIGHT -> step(1);
          default -> {}
        }
      }
    }
  }

  /** About the cursor, or the middle if it is out of sight. */
  private void zoom(PanelArea area, double factor) {
    double share = area.x().share(canvas.cursor());
    zoomed.accept(Sight.zoomed(area, share >= 0 && share <= 1 ? share : 0.5, 0.5, factor));
  }

  /** To the next recorded step that lies at least a pixel away. */
  private void step(int way) {
    PanelArea area = canvas.area();
    double now = area.pixelX(canvas.cursor());
    double from =
        Double.isNaN(now) ? way > 0 ? area.data().getX() - 1 : area.data().getMaxX() + 1 : now;
    steps(area)
        .filter(k -> (area.pixelX(k) - from) * way >= 1)
        .reduce((a, b) -> way > 0 == a < b ? a : b)
        .ifPresent(canvas::cursor);
  }

  /** The recorded steps in sight: where the curves have values. */
  private DoubleStream steps(PanelArea area) {
    return canvas.curves().steps().filter(k -> k >= area.x().low() && k <= area.x().high());
  }

  private static double apart(PanelArea area, double step, double x) {
    return Math.abs(area.pixelX(step) - x);
  }

  private static double shareX(PanelArea area, double x) {
    return within((x - area.data().getX()) / area.data().getWidth());
  }

  private static double shareY(PanelArea area, double y) {
    return within((area.data().getMaxY() - y) / area.data().getHeight());
  }

  private static double within(double share) {
    return Math.min(1, Math.max(0, share));
  }
}
