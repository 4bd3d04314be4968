package org.absorb.scene.internal;

import org.absorb.scene.Projection;

/** Thin lines over a picture: the edges of a box, hidden where spheres stand before, and rings. */
final class Lines {

  private static final int DASHES = 14;

  private final Raster raster;
  private final Projection projection;
  private final double width;

  Lines(Raster raster, Projection projection, double width) {
    this.raster = raster;
    this.projection = projection;
    this.width = width;
  }

  /** The edges of a box; of a rectangle if its third length is 0. */
  void box(double[] box, int colour) {
    for (int axis = 0; axis < 3; axis++) {
      for (int corner = 0; corner < 4; corner++) {
        double[] from = new double[3];
        from[(axis + 1) % 3] = (corner & 1) * box[(axis + 1) % 3];
        from[(axis + 2) % 3] = (corner >> 1) * box[(axis + 2) % 3];
        double[] to = from.clone();
        to[axis] = box[axis];
        if (box[axis] > 0) {
          edge(from, to, colour);
        }
      }
    }
  }

  private void edge(double[] from, double[] to, int colour) {
    double depthA = projection.depth(from[0], from[1], from[2]);
    double depthB = projection.depth(to[0], to[1], to[2]);
    double scaleA = projection.scale(depthA);
    double scaleB = projection.scale(depthB);
    if (!(scaleA > 0 && scaleB > 0)) {
      return;
    }
    double x = projection.column(from[0], from[1], from[2]);
    double y = projection.row(from[0], from[1], from[2]);
    double dx = projection.column(to[0], to[1], to[2]) - x;
    double dy = projection.row(to[0], to[1], to[2]) - y;
    boolean steep = Math.abs(dy) > Math.abs(dx);
    double along = steep ? dy : dx;
    double start = steep ? y : x;
    if (along == 0) {
      return;
    }
    int limit = steep ? raster.height : raster.width;
    int first = (int) Math.max(0, Math.ceil(Math.min(start, start + along) - 0.5));
    int last = (int) Math.min(limit - 1, Math.floor(Math.max(start, start + along) - 0.5));
    double slant = Math.hypot(dx, dy) / Math.abs(along);
    for (int m = first; m <= last; m++) {
      double s = (m + 0.5 - start) / along;
      double depth =
          ((1 - s) * depthA * scaleA + s * depthB * scaleB) / ((1 - s) * scaleA + s * scaleB);
      across(m, steep ? x + s * dx : y + s * dy, steep, slant, (float) depth, colour);
    }
  }

  /** A line's pixels at one place along it. */
  private void across(int m, double at, boolean steep, double slant, float depth, int colour) {
    double half = width * slant / 2;
    for (int n = (int) Math.floor(at - half - 0.5); n <= at + half + 0.5; n++) {
      int column = steep ? n : m;
      int row = steep ? m : n;
      boolean inside = column >= 0 && row >= 0 && column < raster.width && row < raster.height;
      if (inside && raster.depth[row * raster.width + column] < depth) {
        raster.blend(column, row, colour, half + 0.5 - Math.abs(n + 0.5 - at));
      }
    }
  }

  /** A ring around a disc, with a seam that sets it off from what lies behind. */
  void ring(double x, double y, double disc, boolean dashed, int colour, int seam) {
    double radius = disc + 1.5 * width;
    double thick = 2 * width;
    double outer = radius + thick + 1;
    int lastRow = (int) Math.min(raster.height - 1.0, y + outer);
    int lastColumn = (int) Math.min(raster.width - 1.0, x + outer);
    for (int row = (int) Math.max(0, y - outer); row <= lastRow; row++) {
      for (int column = (int) Math.max(0, x - outer); column <= lastColumn; column++) {
        double off = Math.abs(Math.hypot(column + 0.5 - x, row + 0.5 - y) - radius);
        raster.blend(column, row, seam, thick + 0.5 - off);
        double turn = Math.atan2(row + 0.5 - y, column + 0.5 - x) / Math.PI * DASHES;
        if (!dashed || Math.floorMod((int) Math.floor(turn), 2) == 0) {
          raster.blend(column, row, colour, thick / 2 + 0.5 - off);
        }
      }
    }
  }
}
