package org.absorb.scene;

/**
 * From where a packing is seen: turned about the middle of its box, moved and enlarged. It knows
 * neither the box nor the size of the picture, so that it serves two packings side by side.
 *
 * @param rotation of the packing
 * @param zoom above 0; at 1 the whole box is in sight
 * @param right how far the middle of the box is moved in the picture, in units of the shorter side
 * @param up likewise
 * @param perspective whether what is near looks larger; a packing in two dimensions is seen without
 */
public record Camera(Rotation rotation, double zoom, double right, double up, boolean perspective) {

  /** From the front, a little from above and from the right. */
  public static final Camera HOME =
      new Camera(Rotation.about(-0.5, 0, 1, 0).then(Rotation.about(0.36, 1, 0, 0)), 1, 0, 0, true);

  /** Straight on and without perspective. */
  public static final Camera FLAT = new Camera(Rotation.NONE, 1, 0, 0, false);

  private static final double LEAST = 0.2;
  private static final double MOST = 200;

  public Camera {
    zoom = Math.min(MOST, Math.max(LEAST, zoom));
  }

  /** The packing turned further, about an axis as it is seen now. */
  public Camera turned(Rotation further) {
    return new Camera(rotation.then(further), zoom, right, up, perspective);
  }

  /** Turned as if a ball in the picture were dragged to the right and upwards, in radians. */
  public Camera turned(double toRight, double upwards) {
    double angle = Math.hypot(toRight, upwards);
    return angle == 0 ? this : turned(Rotation.about(angle, -upwards, toRight, 0));
  }

  /** With another rotation. */
  public Camera looking(Rotation other) {
    return new Camera(other, zoom, right, up, perspective);
  }

  /** Moved in the picture, in units of its shorter side. */
  public Camera moved(double toRight, double upwards) {
    return new Camera(rotation, zoom, right + toRight, up + upwards, perspective);
  }

  /**
   * Enlarged so that a point of the picture stays where it is.
   *
   * @param x the point, from the middle of the picture, in units of its shorter side
   */
  public Camera enlarged(double factor, double x, double y) {
    double done = new Camera(rotation, zoom * factor, 0, 0, perspective).zoom / zoom;
    return new Camera(
        rotation, zoom * done, x + (right - x) * done, y + (up - y) * done, perspective);
  }
}
