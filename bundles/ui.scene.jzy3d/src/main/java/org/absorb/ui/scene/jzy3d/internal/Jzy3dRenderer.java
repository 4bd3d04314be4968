package org.absorb.ui.scene.jzy3d.internal;

import java.awt.image.BufferedImage;
import org.absorb.scene.Camera;
import org.absorb.scene.Picture;
import org.absorb.scene.Scene;
import org.absorb.scene.SceneLook;
import org.absorb.scene.SceneRenderer;
import org.jzy3d.chart.Chart;
import org.jzy3d.chart.factories.OffscreenChartFactory;
import org.jzy3d.colors.Color;
import org.jzy3d.plot3d.rendering.canvas.INativeCanvas;
import org.jzy3d.plot3d.rendering.canvas.Quality;
import org.jzy3d.plot3d.rendering.view.AWTRenderer3d;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Draws with a chart of Jzy3d that has no window: one chart, with one thing in it, which draws what
 * is wanted next. Pictures come one after the other. It goes before the renderer in plain Java.
 */
@Component(property = "service.ranking:Integer=100")
public final class Jzy3dRenderer implements SceneRenderer {

  private static final int MOST = 16_384;

  private final PackingDrawable packing = new PackingDrawable();
  private Chart chart;
  private int width;
  private int height;

  @Override
  public synchronized Picture draw(
      Scene scene, Camera camera, SceneLook look, int wantedWidth, int wantedHeight) {
    if (wantedWidth < 1 || wantedHeight < 1 || wantedWidth > MOST || wantedHeight > MOST) {
      throw new IllegalArgumentException(
          "a picture of "
              + wantedWidth
              + " x "
              + wantedHeight
              + " pixels: 1 to "
              + MOST
              + " a side");
    }
    Chart canvas = chart(wantedWidth, wantedHeight);
    canvas.getView().setBackgroundColor(colour(look.ground()));
    packing.show(scene, camera, look, width, height);
    canvas.getCanvas().screenshot();
    INativeCanvas drawn = (INativeCanvas) canvas.getCanvas();
    BufferedImage image = ((AWTRenderer3d) drawn.getRenderer()).getLastScreenshotImage();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] |= 0xFF000000;
    }
    return new Picture(width, height, pixels);
  }

  /** The chart of a size; another size needs another one. */
  private Chart chart(int wantedWidth, int wantedHeight) {
    if (chart == null || width != wantedWidth || height != wantedHeight) {
      dispose();
      width = wantedWidth;
      height = wantedHeight;
      chart = new OffscreenChartFactory(width, height).newChart(Quality.Nicest());
      chart.getView().setAxisDisplayed(false);
      chart.add(packing);
    }
    return chart;
  }

  /** Gives the graphics card's memory back. */
  @Deactivate
  synchronized void dispose() {
    if (chart != null) {
      chart.dispose();
      chart = null;
    }
  }

  static Color colour(int rgb) {
    return new Color((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
  }
}
