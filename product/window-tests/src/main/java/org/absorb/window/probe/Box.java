package org.absorb.window.probe;

import java.io.Serializable;

/** A rectangle in pixels of the screen. */
public record Box(int x, int y, int width, int height) implements Serializable {

  public static final Box NONE = new Box(0, 0, 0, 0);

  public int centreX() {
    return x + width / 2;
  }

  public int centreY() {
    return y + height / 2;
  }

  public boolean contains(int atX, int atY) {
    return atX >= x && atX < x + width && atY >= y && atY < y + height;
  }
}
