package org.absorb.scene;

/**
 * How it is seen; colours are 0xRRGGBB.
 *
 * @param ground behind everything
 * @param line edges of the box
 * @param ring around what is picked
 * @param box whether the edges of the box are drawn
 * @param fade how much of the ground the farthest spheres take on, 0 to 1
 * @param smooth whether edges are to be without steps, which takes four times as long
 * @param lineWidth of edges and rings, in pixels
 */
public record SceneLook(
    int ground, int line, int ring, boolean box, double fade, boolean smooth, double lineWidth) {

  /** The same without steps, or with. */
  public SceneLook smooth(boolean wanted) {
    return new SceneLook(ground, line, ring, box, fade, wanted, lineWidth);
  }
}
