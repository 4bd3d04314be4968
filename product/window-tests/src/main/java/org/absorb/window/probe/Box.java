package org.absorb.window.probe;

import java.io.Serializable;

/** A rectangle in pixels of the screen. */
public record Box(int x, int y, int width, int height) implements Serializable {

  public static final Box NONE = new Box(0, 0, 0, 0);

  /** A frame may cover the edges of what is in it. */
  private static final double SUFFICIENT = 0.6;

  public int centreX() {
    return x + width / 2;
  }

  public int centreY() {
    return y + height / 2;
  }

  /** What both have in common; no size if nothing. */
  public Box common(Box other) {
    int left = Math.max(x, other.x);
    int top = Math.max(y, other.y);
    int right = Math.min(x + width, other.x + other.width);
    int bottom = Math.min(y + height, other.y + other.height);
    return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  /** Whether so little of another is left in this that one would scroll to it. */
  public boolean lacks(Box other) {
    return width < SUFFICIENT * other.width || height < SUFFICIENT * other.height;
  }

  public boolean contains(int atX, int atY) {
    return atX >= x && atX < x + width && atY >= y && atY < y + height;
  }
}
