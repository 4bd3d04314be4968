package org.absorb.ui.scene.internal.view;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.util.function.Consumer;
import org.absorb.scene.Camera;
import org.absorb.scene.Picture;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.workbench.task.LatestOrder;

/**
 * Draws scenes for the screen on a thread of its own: always the latest that was asked for, some 60
 * a second. One that nothing follows is drawn again with smooth edges.
 */
final class ScenePainter implements AutoCloseable {

  /** Somewhat less than a sixtieth of a second: timers are late, and some pictures too. */
  private static final long INTERVAL_NANOS = 15_000_000;

  private static final long REST_MILLIS = 120;
  private static final int[] MASKS = {0xFF0000, 0xFF00, 0xFF};

  /**
   * What is to be drawn.
   *
   * @param width in pixels
   * @param zoom pixels in a point
   */
  record Order(View view, Camera camera, SceneTheme theme, int width, int height, double zoom) {}

  /** A picture for the screen, and what is in it. */
  record Drawn(BufferedImage picture, double zoom, Composition composition) {}

  private final SceneRenderer renderer;
  private final Consumer<Drawn> listener;
  private final LatestOrder<Order> orders;
  private Composition composed;
  private Order composedFor;

  /**
   * @param listener called on the drawing thread
   * @param trouble told there why a scene cannot be drawn
   */
  ScenePainter(SceneRenderer renderer, Consumer<Drawn> listener, Consumer<Throwable> trouble) {
    this.renderer = renderer;
    this.listener = listener;
    this.orders = new LatestOrder<>("absorb-scene-drawing", INTERVAL_NANOS, this::draw, trouble);
  }

  /** Draws this soon, unless something else is asked for before it is begun. Any thread. */
  void ask(Order order) {
    orders.ask(order);
  }

  private void draw(Order order) {
    paint(order, false);
    orders.atRest(REST_MILLIS, () -> paint(order, true));
  }

  private void paint(Order order, boolean smooth) {
    if (composedFor == null
        || composedFor.view() != order.view()
        || composedFor.theme() != order.theme()) {
      composed = Composition.of(order.view(), order.theme());
      composedFor = order;
    }
    listener.accept(new Drawn(picture(renderer, order, composed, smooth), order.zoom(), composed));
  }

  /** A picture with all that stands over it. */
  static BufferedImage picture(
      SceneRenderer renderer, Order order, Composition composition, boolean smooth) {
    Settings settings = order.view().settings();
    Picture picture =
        renderer.draw(
            composition.scene(),
            order.camera(),
            order.theme().look(settings.box(), settings.fade() / 100.0, smooth, order.zoom()),
            order.width(),
            order.height());
    BufferedImage image = image(picture);
    composition.overlay().draw(image, order.zoom(), order.theme(), order.camera());
    return image;
  }

  /** The very pixels, as an image. */
  private static BufferedImage image(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    var raster =
        Raster.createWritableRaster(
            new SinglePixelPackedSampleModel(
                java.awt.image.DataBuffer.TYPE_INT, width, height, MASKS),
            new DataBufferInt(picture.pixels(), width * height),
            null);
    return new BufferedImage(image.getColorModel(), raster, false, null);
  }

  @Override
  public void close() {
    orders.close();
  }
}
