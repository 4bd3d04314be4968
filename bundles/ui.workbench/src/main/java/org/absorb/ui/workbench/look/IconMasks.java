package org.absorb.ui.workbench.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * How much of each pixel an icon's lines cover. At the usual zooms that was drawn when the bundle
 * was built: reading and drawing shapes for the first time takes a tenth of a second of a start.
 */
final class IconMasks {

  /** In per cent, as they stand in the file: of each, all icons. */
  static final int[] ZOOMS = {100, 200};

  private static final int FULL = 100;
  private static final byte[] DRAWN = read();

  private IconMasks() {}

  private static byte[] read() {
    try (InputStream in = IconMasks.class.getResourceAsStream("icons.masks")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pixels of a side at a zoom in per cent. */
  static int size(int zoom) {
    return Icon.SIZE * zoom / FULL;
  }

  /** Row by row, from 0 to 255; {@code zoom} in per cent. */
  static byte[] of(Icon icon, int zoom) {
    int begin = 0;
    for (int drawn : ZOOMS) {
      int length = size(drawn) * size(drawn);
      if (drawn == zoom) {
        begin += icon.ordinal() * length;
        return Arrays.copyOfRange(DRAWN, begin, begin + length);
      }
      begin += Icon.values().length * length;
    }
    return IconDrawing.mask(icon, zoom);
  }
}
