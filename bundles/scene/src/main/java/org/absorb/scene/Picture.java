package org.absorb.scene;

/**
 * A picture.
 *
 * @param pixels 0xFFRRGGBB, row after row; whoever holds the picture owns them
 */
public record Picture(int width, int height, int[] pixels) {

  /** The colour at a place, without its opacity. */
  public int at(int column, int row) {
    return pixels[row * width + column] & 0xFFFFFF;
  }
}
