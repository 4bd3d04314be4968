package org.absorb.ui.workbench.widget;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Pixels as the toolkit has them. */
public final class Pixels {

  private static final int DEPTH = 32;
  private static final int BYTES = DEPTH / Byte.SIZE;
  private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

  private Pixels() {}

  /** The very ones of a picture, row after row. */
  static int[] of(BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    if (pixels.length != picture.getWidth() * picture.getHeight()) {
      throw new IllegalArgumentException("a part of another picture");
    }
    return pixels;
  }

  /**
   * Those of a picture that Java has drawn. Any thread.
   *
   * @param picture of pixels that are whole numbers, red above green above blue, all opaque
   */
  public static ImageData data(BufferedImage picture) {
    int[] from = of(picture);
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
