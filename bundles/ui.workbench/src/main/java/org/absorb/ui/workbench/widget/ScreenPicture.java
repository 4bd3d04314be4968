package org.absorb.ui.workbench.widget;

import java.awt.image.BufferedImage;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/**
 * A picture that Java has drawn, handed over to the toolkit. Made on the thread that draws, since
 * as large as a window it takes the toolkit some milliseconds; drawn and disposed of on the
 * display's.
 */
public interface ScreenPicture {

  /**
   * Hands it over: in GTK's own way where there is one, unless the system property {@code
   * absorb.cairo} is {@code false}. Any thread.
   *
   * @param picture of pixels that are whole numbers, red above green above blue, all opaque
   * @param zoom pixels of the picture in a point
   * @throws IllegalArgumentException if the picture is a part of another
   * @throws IllegalStateException if the system has no memory for it
   */
  static ScreenPicture of(Device device, BufferedImage picture, double zoom) {
    return CairoPicture.possible()
        ? new CairoPicture(Pixels.of(picture), picture.getWidth(), picture.getHeight(), zoom)
        : new ImagePicture(device, picture, zoom);
  }

  /** Draws it with its corner at the origin; nothing if it was disposed of. */
  void draw(GC gc);

  /** In points, rounded. */
  Point size();

  /** Gives back what it takes of the system. */
  void dispose();
}
