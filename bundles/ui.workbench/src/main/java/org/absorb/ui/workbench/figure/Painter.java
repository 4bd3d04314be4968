package org.absorb.ui.workbench.figure;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.absorb.figures.FigureDrawer;
import org.absorb.figures.PanelArea;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Figure;
import org.absorb.ui.workbench.task.OwnThread;

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
  private final Consumer<Throwable> trouble;
  private final AtomicReference<Order> next = new AtomicReference<>();
  private final OwnThread thread = new OwnThread("absorb-plot-drawing");
  private volatile long last = System.nanoTime() - INTERVAL_NANOS;

  /**
   * @param listener called on the drawing thread
   * @param trouble told, on that thread too, why a figure cannot be drawn
   */
  Painter(Consumer<Drawn> listener, Consumer<Throwable> trouble) {
    this.listener = listener;
    this.trouble = trouble;
  }

  /** Draws this soon, unless something else is asked for before it is begun. Any thread. */
  void ask(Order order) {
    if (next.getAndSet(order) == null) {
      long wait = Math.max(0, last + INTERVAL_NANOS - System.nanoTime());
      thread.after(wait, this::draw);
    }
  }

  private void draw() {
    Order order = next.getAndSet(null);
    last = System.nanoTime();
    try {
      FigureDrawer.Picture picture =
          drawer.picture(
              order.figure(), order.width(), order.height(), order.zoom(), order.theme());
      listener.accept(new Drawn(picture.image(), order.zoom(), picture.areas()));
    } catch (RuntimeException | LinkageError e) {
      if (!thread.isClosed()) {
        trouble.accept(e); // an executor would keep it to itself
      }
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
