package org.absorb.ui.workbench.widget;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
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
   * Hands it over. Any thread.
   *
   * @param picture of pixels that are whole numbers, red above green above blue, all opaque
   * @param zoom pixels of the picture in a point
   */
  static ScreenPicture of(Device device, BufferedImage picture, double zoom) {
    return CairoPicture.possible()
        ? new CairoPicture(pixels(picture), picture.getWidth(), picture.getHeight(), zoom)
        : new ImagePicture(device, picture, zoom);
  }

  /** The very pixels, row after row. */
  static int[] pixels(BufferedImage picture) {
    return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
  }

  /** Draws it with its corner at the origin. */
  void draw(GC gc);

  /** In points, rounded. */
  Point size();

  /** Gives back what it takes of the system. Nothing else may be asked of it then. */
  void dispose();
}
