package org.absorb.scene;

import java.util.OptionalInt;

/** Which sphere is under the mouse. Any thread. */
public final class Picking {

  private Picking() {}

  /**
   * The id of the sphere that is in front at a place of the picture; empty if there is none.
   *
   * @param column counted from the left edge of the first pixel, in pixels; so the row
   */
  public static OptionalInt at(
      Spheres spheres, Camera camera, int width, int height, double column, double row) {
    Projection projection = new Projection(camera, spheres.box(), width, height);
    int front = -1;
    double nearest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < spheres.count(); i++) {
      if (!spheres.shown()[i]) {
        continue;
      }
      double x = spheres.x()[i];
      double y = spheres.y()[i];
      double z = spheres.z()[i];
      double depth = projection.depth(x, y, z);
      double radius = spheres.radius()[i];
      double seen = radius * projection.scale(depth);
      double dx = (column - projection.column(x, y, z)) / seen;
      double dy = (row - projection.row(x, y, z)) / seen;
      double inside = 1 - dx * dx - dy * dy;
      double surface = depth + radius * Math.sqrt(Math.max(0, inside));
      if (seen > 0 && inside > 0 && surface > nearest) {
        nearest = surface;
        front = i;
      }
    }
    return front < 0 ? OptionalInt.empty() : OptionalInt.of(front);
  }
}
