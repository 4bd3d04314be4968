package org.absorb.ui.workbench.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconImageTest {

  private static final RGB COLOR = new RGB(0x1F, 0x66, 0xAD);

  @ParameterizedTest
  @EnumSource
  void everyIconIsALineInItsColour(Icon icon) {
    for (int zoom : new int[] {100, 200}) {
      ImageData data = IconImage.data(icon, COLOR, zoom);
      int size = Icon.SIZE * zoom / 100;
      assertEquals(size, data.width);
      assertEquals(size, data.height);
      int inked = 0;
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          assertEquals(COLOR, data.palette.getRGB(data.getPixel(x, y)));
          inked += data.getAlpha(x, y) > 128 ? 1 : 0;
        }
      }
      double share = inked / (double) (size * size);
      assertTrue(share > 0.03 && share < 0.5, icon + " covers " + share);
    }
  }

  /** From one Java to the next edges may be a little lighter or darker. */
  @ParameterizedTest
  @EnumSource
  void whatWasDrawnBeforeIsWhatIsDrawnNow(Icon icon) {
    for (int zoom : IconMasks.ZOOMS) {
      byte[] drawn = IconMasks.of(icon, zoom);
      assertTrue(difference(IconDrawing.mask(icon, zoom), drawn) < 0.1);
      Icon other = icon == Icon.HELP ? Icon.SUN : Icon.HELP;
      assertTrue(difference(IconDrawing.mask(other, zoom), drawn) > 0.1);
    }
  }

  /** As a share of the first's ink. */
  private static double difference(byte[] one, byte[] other) {
    double ink = 0;
    double difference = 0;
    for (int i = 0; i < one.length; i++) {
      ink += Byte.toUnsignedInt(one[i]);
      difference += Math.abs(Byte.toUnsignedInt(one[i]) - Byte.toUnsignedInt(other[i]));
    }
    return difference / ink;
  }

  @ParameterizedTest
  @EnumSource
  void noIconIsCutOffAtItsEdge(Icon icon) {
    ImageData data = IconImage.data(icon, COLOR, 400);
    for (int i = 0; i < data.width; i++) {
      assertEquals(0, data.getAlpha(i, 0), icon + " at the top");
      assertEquals(0, data.getAlpha(i, data.height - 1), icon + " at the bottom");
      assertEquals(0, data.getAlpha(0, i), icon + " at the left");
      assertEquals(0, data.getAlpha(data.width - 1, i), icon + " at the right");
    }
  }
}
