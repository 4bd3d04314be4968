package org.absorb.scene;

/**
 * A rotation of space: the unit quaternion w + x i + y j + z k.
 *
 * @param w cosine of half the angle
 * @param x with y and z: the axis times the sine of half the angle
 */
public record Rotation(double w, double x, double y, double z) {

  public static final Rotation NONE = new Rotation(1, 0, 0, 0);

  /** Any multiple of a unit quaternion is taken for it. */
  public Rotation {
    double norm = Math.sqrt(w * w + x * x + y * y + z * z);
    if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no rotation: " + w + ", " + x + ", " + y + ", " + z);
    }
    w /= norm;
    x /= norm;
    y /= norm;
    z /= norm;
  }

  /**
   * About an axis through the origin, right-handed.
   *
   * @param angle in radians
   * @param x with y and z: the axis, of any length but 0
   */
  public static Rotation about(double angle, double x, double y, double z) {
    double norm = Math.sqrt(x * x + y * y + z * z);
    double s = Math.sin(angle / 2) / norm;
    return new Rotation(Math.cos(angle / 2), x * s, y * s, z * s);
  }

  /** This one, and then another. */
  public Rotation then(Rotation o) {
    return new Rotation(
        o.w * w - o.x * x - o.y * y - o.z * z,
        o.w * x + o.x * w + o.y * z - o.z * y,
        o.w * y - o.x * z + o.y * w + o.z * x,
        o.w * z + o.x * y - o.y * x + o.z * w);
  }

  /** Its matrix, by rows: {@code v_i = sum_j m[3 i + j] u_j}. */
  public double[] matrix() {
    return new double[] {
      1 - 2 * (y * y + z * z),
      2 * (x * y - w * z),
      2 * (x * z + w * y),
      2 * (x * y + w * z),
      1 - 2 * (x * x + z * z),
      2 * (y * z - w * x),
      2 * (x * z - w * y),
      2 * (y * z + w * x),
      1 - 2 * (x * x + y * y)
    };
  }
}
