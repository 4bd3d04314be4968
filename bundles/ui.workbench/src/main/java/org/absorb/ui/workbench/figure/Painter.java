package org.absorb.ui.workbench.figure;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.absorb.figures.FigureDrawer;
import org.absorb.figures.PanelArea;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Figure;
import org.absorb.ui.workbench.task.LatestOrder;

/**
 * Draws figures for the screen, on a thread of its own: always the latest that was asked for, and
 * not more than 30 a second.
 */
final class Painter implements AutoCloseable {

  private static final long INTERVAL_NANOS = 33_000_000;

  /**
   * What is to be drawn.
   *
   * @param width in points
   * @param zoom pixels in a point
   */
  record Order(Figure figure, int width, int height, double zoom, Theme theme) {}

  /**
   * A picture.
   *
   * @param areas where the panels lie, in points
   */
  record Drawn(BufferedImage picture, double zoom, List<PanelArea> areas) {}

  private final FigureDrawer drawer = new FigureDrawer();
  private final Consumer<Drawn> listener;
  private final LatestOrder<Order> orders;

  /**
   * @param listener called on the drawing thread
   * @param trouble told, on that thread too, why a figure cannot be drawn
   */
  Painter(Consumer<Drawn> listener, Consumer<Throwable> trouble) {
    this.listener = listener;
    this.orders = new LatestOrder<>("absorb-plot-drawing", INTERVAL_NANOS, this::draw, trouble);
  }

  /** Draws this soon, unless something else is asked for before it is begun. Any thread. */
  void ask(Order order) {
    orders.ask(order);
  }

  private void draw(Order order) {
    FigureDrawer.Picture picture =
        drawer.picture(order.figure(), order.width(), order.height(), order.zoom(), order.theme());
    listener.accept(new Drawn(picture.image(), order.zoom(), picture.areas()));
  }

  @Override
  public void close() {
    orders.close();
  }
}
