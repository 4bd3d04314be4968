package org.absorb.scene.internal;

import java.util.Arrays;

/** Pixels, and how near what they show is. One owner at a time. */
final class Raster {

  private static final int OPAQUE = 0xFF000000;

  final int width;
  final int height;
  final int[] pixels;
  final float[] depth;

  Raster(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    depth = new float[width * height];
  }

  /** Nothing but the ground. */
  void clear(int fromRow, int toRow, int ground) {
    Arrays.fill(pixels, fromRow * width, toRow * width, OPAQUE | ground);
    Arrays.fill(depth, fromRow * width, toRow * width, Float.NEGATIVE_INFINITY);
  }

  /** Lays a colour over a pixel; nothing outside of the picture. */
  void blend(int column, int row, int colour, double share) {
    if (column >= 0 && row >= 0 && column < width && row < height && share > 0) {
      int at = row * width + column;
      pixels[at] = OPAQUE | mix(pixels[at], colour, (int) (256 * Math.min(1, share)));
    }
  }

  /**
   * A colour between two.
   *
   * @param share of the second, 0 to 256
   */
  static int mix(int one, int other, int share) {
    int rest = 256 - share;
    int redBlue = (one & 0xFF00FF) * rest + (other & 0xFF00FF) * share >>> 8 & 0xFF00FF;
    int green = (one & 0x00FF00) * rest + (other & 0x00FF00) * share >>> 8 & 0x00FF00;
    return redBlue | green;
  }

  /** Each square of four pixels as one, for rows of the smaller picture. */
  void halve(int[] into, int fromRow, int toRow) {
    int half = width / 2;
    for (int row = fromRow; row < toRow; row++) {
      int above = 2 * row * width;
      int below = above + width;
      for (int column = 0; column < half; column++) {
        int a = pixels[above + 2 * column];
        int b = pixels[above + 2 * column + 1];
        int c = pixels[below + 2 * column];
        int d = pixels[below + 2 * column + 1];
        int redBlue =
            ((a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF) + 0x020002 >>> 2)
                & 0xFF00FF;
        int green =
            ((a & 0x00FF00) + (b & 0x00FF00) + (c & 0x00FF00) + (d & 0x00FF00) + 0x000200 >>> 2)
                & 0x00FF00;
        into[row * half + column] = OPAQUE | redBlue | green;
      }
    }
  }
}
