package org.jzy3d.chart;

import org.jzy3d.plot3d.primitives.Drawable;
import org.jzy3d.plot3d.rendering.canvas.ICanvas;
import org.jzy3d.plot3d.rendering.view.View;

/** A scene, its view and its canvas. */
public class Chart {

  private final View view = new View();
  private final StandInCanvas canvas;

  public Chart(int width, int height) {
    canvas = new StandInCanvas(view, width, height);
  }

  public Chart add(Drawable drawable) {
    canvas.show(drawable);
    return this;
  }

  public View getView() {
    return view;
  }

  public ICanvas getCanvas() {
    return canvas;
  }

  public void dispose() {
    canvas.dispose();
  }
}
