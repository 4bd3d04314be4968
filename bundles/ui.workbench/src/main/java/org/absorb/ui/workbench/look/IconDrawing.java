package org.absorb.ui.workbench.look;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of each pixel an icon's lines cover, drawn from its shapes. */
public final class IconDrawing {

  private IconDrawing() {}

  /**
   * Draws all icons at the zooms that displays have, when the bundle is built: see {@link
   * IconMasks}.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int zoom : IconMasks.ZOOMS) {
        for (Icon icon : Icon.values()) {
          out.write(mask(icon, zoom));
        }
      }
    }
  }

  /** Row by row, from 0 to 255; {@code zoom} in per cent. */
  static byte[] mask(Icon icon, int zoom) {
    int size = IconMasks.size(zoom);
    byte[] svg = icon.svg().getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render((Component) null, g, new ViewBox(0, 0, size, size));
    g.dispose();
    byte[] mask = new byte[size * size];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) (image.getRGB(i % size, i / size) >>> 24);
    }
    return mask;
  }
}
