package org.jzy3d.chart;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jzy3d.plot3d.primitives.Drawable;
import org.jzy3d.plot3d.rendering.canvas.ICanvas;
import org.jzy3d.plot3d.rendering.canvas.INativeCanvas;
import org.jzy3d.plot3d.rendering.view.AWTRenderer3d;
import org.jzy3d.plot3d.rendering.view.Renderer3d;
import org.jzy3d.plot3d.rendering.view.View;

/**
 * Draws with {@link StandInPainter}; like the real one it has nothing left to draw on once
 * disposed.
 */
final class StandInCanvas implements ICanvas, INativeCanvas {

  private final View view;
  private final int width;
  private final int height;
  private final List<Drawable> drawables = new ArrayList<>();
  private final Keeper renderer = new Keeper();
  private boolean disposed;

  StandInCanvas(View view, int width, int height) {
    this.view = view;
    this.width = width;
    this.height = height;
  }

  void show(Drawable drawable) {
    drawables.add(drawable);
  }

  void dispose() {
    disposed = true;
  }

  @Override
  public Object screenshot() {
    if (disposed) {
      throw new IllegalStateException("the canvas is disposed");
    }
    StandInPainter painter = new StandInPainter(width, height, view.getBackgroundColor());
    drawables.forEach(drawable -> drawable.draw(painter));
    renderer.keep(painter.image());
    return renderer.getLastScreenshotImage();
  }

  @Override
  public Renderer3d getRenderer() {
    return renderer;
  }

  private static final class Keeper extends AWTRenderer3d {
    void keep(BufferedImage image) {
      bufferedImage = image;
    }
  }
}
