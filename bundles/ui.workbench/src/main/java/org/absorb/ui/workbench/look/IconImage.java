package org.absorb.ui.workbench.look;

import java.util.Arrays;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** An icon in a colour, at whatever zoom the display has. */
final class IconImage {

  private static final PaletteData PALETTE = new PaletteData(0xFF0000, 0xFF00, 0xFF);

  private IconImage() {}

  static Image of(Display display, Icon icon, RGB color) {
    ImageDataProvider provider = zoom -> data(icon, color, zoom);
    return new Image(display, provider);
  }

  /** Pixels of an icon; {@code zoom} in per cent. */
  static ImageData data(Icon icon, RGB color, int zoom) {
    int size = IconMasks.size(zoom);
    ImageData data = new ImageData(size, size, 24, PALETTE);
    int[] pixels = new int[size * size];
    Arrays.fill(pixels, PALETTE.getPixel(color));
    data.setPixels(0, 0, pixels.length, pixels, 0);
    data.alphaData = IconMasks.of(icon, zoom);
    return data;
  }
}
