package org.absorb.figures;

/**
 * The size of a figure in logical pixels of 1/96 inch; labels are 12 of them high.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record FigureSize(int width, int height) {

  public FigureSize {
    if (width < 1 || height < 1 || width > 20_000 || height > 20_000) {
      throw new IllegalArgumentException(
          "a figure is 1 to 20000 pixels wide and high, not " + width + " x " + height);
    }
  }
}
