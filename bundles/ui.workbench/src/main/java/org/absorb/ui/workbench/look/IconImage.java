package org.absorb.ui.workbench.look;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Draws an icon at whatever zoom the display has. */
final class IconImage {

  private static final int FULL = 100;
  private static final PaletteData PALETTE = new PaletteData(0xFF0000, 0xFF00, 0xFF);

  private IconImage() {}

  static Image of(Display display, Icon icon, RGB color) {
    ImageDataProvider provider = zoom -> data(icon, color, zoom);
    return new Image(display, provider);
  }

  /** Pixels of an icon; {@code zoom} in percent. */
  static ImageData data(Icon icon, RGB color, int zoom) {
    int size = Icon.SIZE * zoom / FULL;
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(icon.svg(color).getBytes(StandardCharsets.UTF_8)),
                null,
                com.github.weisj.jsvg.parser.LoaderContext.createDefault());
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render((java.awt.Component) null, g, new ViewBox(0, 0, size, size));
    g.dispose();
    ImageData data = new ImageData(size, size, 24, PALETTE);
    data.alphaData = new byte[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int pixel = image.getRGB(x, y);
        data.setPixel(x, y, pixel & 0xFFFFFF);
        data.setAlpha(x, y, pixel >>> 24);
      }
    }
    return data;
  }
}
