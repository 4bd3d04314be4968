package org.absorb.scene;

/**
 * Where the points of a box lie in a picture. Pixels count from the upper left corner to the right
 * and down; depth is towards the eye, in diameters, 0 in the middle of the box. Any thread.
 *
 * <p>With perspective a point at depth z is enlarged by E / (E - z), E being the distance of the
 * eye from the middle of the box. A sphere is seen as the disc that its middle has there.
 */
public final class Projection {

  /** Of the shorter side, what the box takes at zoom 1. */
  private static final double SHARE = 0.99;

  /** Of the flat box, whose discs may stick out. */
  private static final double FLAT_SHARE = 0.92;

  /** The distance of the eye, in diagonals of the box. */
  private static final double EYE = 1.9;

  private final double[] matrix;
  private final double halfX;
  private final double halfY;
  private final double halfZ;
  private final double middleX;
  private final double middleY;
  private final double unit;
  private final double eye;

  /**
   * @param box the lengths of three axes; the third may be 0
   * @param width of the picture in pixels
   */
  public Projection(Camera camera, double[] box, int width, int height) {
    matrix = camera.rotation().matrix();
    halfX = box[0] / 2;
    halfY = box[1] / 2;
    halfZ = box[2] / 2;
    double side = Math.min(width, height);
    double diagonal = Math.sqrt(box[0] * box[0] + box[1] * box[1] + box[2] * box[2]);
    double fit =
        box[2] > 0
            ? SHARE * side / diagonal
            : FLAT_SHARE * Math.min(width / box[0], height / box[1]);
    unit = fit * camera.zoom();
    eye = camera.perspective() && box[2] > 0 ? EYE * diagonal : Double.POSITIVE_INFINITY;
    middleX = width / 2.0 + camera.right() * side;
    middleY = height / 2.0 - camera.up() * side;
  }

  /** Towards the eye, in diameters from the middle of the box. */
  public double depth(double x, double y, double z) {
    return matrix[6] * (x - halfX) + matrix[7] * (y - halfY) + matrix[8] * (z - halfZ);
  }

  /** Pixels of a diameter at a depth; not above 0 at the eye and behind it. */
  public double scale(double depth) {
    return Double.isInfinite(eye) ? unit : unit * eye / (eye - depth);
  }

  /** The column of a point, as a number that counts from the left edge of the first. */
  public double column(double x, double y, double z) {
    return column(x, y, z, scale(depth(x, y, z)));
  }

  /**
   * The column of a point at whose depth the scale is known.
   *
   * @param scale pixels of a diameter there
   */
  public double column(double x, double y, double z, double scale) {
    double across = matrix[0] * (x - halfX) + matrix[1] * (y - halfY) + matrix[2] * (z - halfZ);
    return middleX + across * scale;
  }

  /** The row of a point. */
  public double row(double x, double y, double z) {
    return row(x, y, z, scale(depth(x, y, z)));
  }

  /**
   * The row of a point at whose depth the scale is known.
   *
   * @param scale pixels of a diameter there
   */
  public double row(double x, double y, double z, double scale) {
    double upwards = matrix[3] * (x - halfX) + matrix[4] * (y - halfY) + matrix[5] * (z - halfZ);
    return middleY - upwards * scale;
  }

  /** Half of the box's diagonal: no depth in the box is larger. */
  public double reach() {
    return Math.sqrt(halfX * halfX + halfY * halfY + halfZ * halfZ);
  }
}
