package org.absorb.ui.workbench.widget;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;

/**
 * Makes the toolkit's images of pictures that Java has drawn: on the thread that draws, since a
 * picture as large as a window takes the toolkit many milliseconds.
 */
public final class Pixels {

  private static final int FULL = 100;
  private static final int DEPTH = 32;
  private static final int BYTES = DEPTH / Byte.SIZE;
  private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

  private Pixels() {}

  /**
   * An image, whose it is to dispose of it. Any thread.
   *
   * @param picture of pixels that are whole numbers, red above green above blue, all opaque
   * @param zoom pixels of the picture in a point
   */
  public static Image image(Device device, BufferedImage picture, double zoom) {
    ImageData pixels = data(picture);
    int own = (int) Math.round(zoom * FULL);
    ImageDataProvider provider =
        asked ->
            asked == own
                ? pixels
                : pixels.scaledTo(pixels.width * asked / own, pixels.height * asked / own);
    return new Image(device, provider);
  }

  static ImageData data(BufferedImage picture) {
    int[] from = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    ImageData data = new ImageData(picture.getWidth(), picture.getHeight(), DEPTH, RGB);
    byte[] to = data.data;
    for (int i = 0, at = 0; i < from.length; i++, at += BYTES) {
      int pixel = from[i];
      to[at + 1] = (byte) (pixel >> 16);
      to[at + 2] = (byte) (pixel >> 8);
      to[at + 3] = (byte) pixel;
    }
    return data;
  }
}
