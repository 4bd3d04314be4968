package org.absorb.ui.workbench.widget;

import java.awt.image.BufferedImage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** What a canvas shows of pictures that are drawn elsewhere: the latest that was handed over. */
public final class LatestPicture {

  private static final int FULL = 100;

  private final Canvas canvas;
  private final Runnable other;
  private final Display display;
  private final Listener zoomed = event -> zoomed();
  private ScreenPicture picture;
  private double zoom;

  /**
   * Begins with none. On the display's thread.
   *
   * @param other called when one of another size is wanted, or of another zoom
   */
  public LatestPicture(Canvas canvas, Runnable other) {
    this.canvas = canvas;
    this.other = other;
    this.display = canvas.getDisplay();
    measure();
    canvas.addListener(SWT.Resize, event -> resized());
    display.addFilter(SWT.ZoomChanged, zoomed); // only the first of all widgets is told
    canvas.addListener(
        SWT.Dispose,
        event -> {
          display.removeFilter(SWT.ZoomChanged, zoomed);
          replace(null);
        });
  }

  private void resized() {
    measure();
    other.run();
  }

  private void zoomed() {
    display.asyncExec(
        () -> {
          if (!canvas.isDisposed()) {
            resized();
          }
        });
  }

  /** Which monitor it is on is asked of the display's server: not for each picture. */
  private void measure() {
    zoom = (double) canvas.getMonitor().getZoom() / FULL;
  }

  /** Pixels in a point where the canvas is. */
  public double zoom() {
    return zoom;
  }

  /**
   * Hands one over, in place of the one before. Any thread; not if the canvas is gone.
   *
   * @param drawn as for {@link ScreenPicture#of}
   * @param scale pixels of it in a point
   * @param taken called on the display's thread once it is what is shown
   */
  public void hand(BufferedImage drawn, double scale, Runnable taken) {
    if (canvas.isDisposed()) {
      return;
    }
    ScreenPicture made = ScreenPicture.of(display, drawn, scale);
    try {
      display.asyncExec(() -> take(made, taken));
    } catch (SWTException closed) {
      made.dispose();
    }
  }

  private void take(ScreenPicture made, Runnable taken) {
    if (canvas.isDisposed()) {
      made.dispose();
      return;
    }
    replace(made);
    canvas.redraw();
    taken.run();
  }

  private void replace(ScreenPicture other) {
    if (picture != null) {
      picture.dispose();
    }
    picture = other;
  }

  /** Draws it, and the ground where it does not reach; whether there is one. */
  public boolean draw(GC gc, Color ground) {
    Rectangle area = canvas.getClientArea();
    Point size = picture == null ? new Point(0, 0) : picture.size();
    if (size.x < area.width || size.y < area.height) {
      gc.setBackground(ground);
      gc.fillRectangle(area);
    }
    if (picture != null) {
      picture.draw(gc);
    }
    return picture != null;
  }
}
