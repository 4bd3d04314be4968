package org.absorb.cli.internal.doctor;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Whether this Java can draw text without a window: fonts may be missing. */
final class Drawing {

  private static final int SIZE = 40;

  private Drawing() {}

  static boolean works() {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, SIZE / 2));
    graphics.drawString("\u03c6", SIZE / 4, SIZE * 3 / 4);
    graphics.dispose();
    for (int rgb : image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE)) {
      if ((rgb & 0xffffff) != 0) {
        return true;
      }
    }
    return false;
  }
}
