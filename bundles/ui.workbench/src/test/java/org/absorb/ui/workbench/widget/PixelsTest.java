package org.absorb.ui.workbench.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class PixelsTest {

  @Test
  void everyPixelKeepsItsColour() {
    BufferedImage picture = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        picture.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    ImageData data = Pixels.data(picture);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        RGB seen = data.palette.getRGB(data.getPixel(x, y));
        int wanted = picture.getRGB(x, y) & 0xFFFFFF;
        assertEquals(wanted, seen.red << 16 | seen.green << 8 | seen.blue);
      }
    }
  }
}
