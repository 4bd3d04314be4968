package org.absorb.scene.internal;

/**
 * A square of the picture. It takes its spheres from the nearest to the farthest, and stops where
 * all that comes is hidden by what is there. Tiles share no pixel: as many threads as there are.
 */
final class Tile {

  /** Of the number of pixels on a side. */
  static final int LOG_SIZE = 5;

  static final int SIZE = 1 << LOG_SIZE;

  /** So many spheres are drawn between two looks at how far what is seen lies. */
  private static final int PATIENCE = 16;

  private static final int FRACTION = 16;

  private final Raster raster;
  private final Hemisphere shape;
  private final Paint paint;
  private final Placed placed;
  private final int left;
  private final int top;
  private final int right;
  private final int bottom;
  private int empty;

  Tile(Raster raster, Hemisphere shape, Paint paint, Placed placed, int column, int row) {
    this.raster = raster;
    this.shape = shape;
    this.paint = paint;
    this.placed = placed;
    left = column * SIZE;
    top = row * SIZE;
    right = Math.min(raster.width, left + SIZE);
    bottom = Math.min(raster.height, top + SIZE);
    empty = (right - left) * (bottom - top);
  }

  /** Draws the spheres {@code from} to {@code to} of the tiles' list. */
  void draw(int from, int to) {
    float farthest = Float.NEGATIVE_INFINITY;
    int drawn = 0;
    for (int k = from; k < to; k++) {
      int i = placed.ofTile[k];
      if (placed.depth[i] + placed.radius[i] + placed.blur < farthest) {
        return;
      }
      sphere(i);
      if (empty == 0 && drawn++ % PATIENCE == 0) {
        farthest = farthest();
      }
    }
  }

  private float farthest() {
    float least = Float.POSITIVE_INFINITY;
    for (int row = top; row < bottom; row++) {
      int end = row * raster.width + right;
      for (int at = row * raster.width + left; at < end; at++) {
        float depth = raster.depth[at];
        least = depth < least ? depth : least;
      }
    }
    return least;
  }

  private void sphere(int i) {
    float size = placed.seen[i];
    float middle = placed.column[i];
    float height = placed.row[i];
    if (size < 0.71f) {
      dot(i, (int) middle, (int) height);
      return;
    }
    Hemisphere.Table table = shape.table(size);
    float perPixel = table.size / (2 * size);
    int step = (int) (perPixel * (1 << FRACTION));
    // casts instead of rounding: what they get wrong lies outside of the picture
    int firstRow = Math.max(top, (int) (height - size + 0.5f));
    int lastRow = Math.min(bottom - 1, (int) (height + size + 0.5f) - 1);
    for (int row = firstRow; row <= lastRow; row++) {
      float down = row + 0.5f - height;
      float half = (float) Math.sqrt(Math.max(0, size * size - down * down));
      int first = Math.max(left, (int) (middle - half + 0.5f));
      int last = Math.min(right - 1, (int) (middle + half + 0.5f) - 1);
      int line = Math.min(table.size - 1, Math.max(0, (int) ((down + size) * perPixel)));
      int across = (int) ((first + 0.5f - middle + size) * perPixel * (1 << FRACTION));
      span(i, table, line * table.size, across, step, row * raster.width + first, last - first);
    }
  }

  private void span(
      int i, Hemisphere.Table table, int line, int start, int step, int first, int more) {
    float middle = placed.depth[i];
    float radius = placed.radius[i];
    int redBlue = paint.redBlue(i);
    int green = paint.green(i);
    int added = paint.added(i);
    int white = paint.white(i);
    float[] depth = raster.depth;
    int[] pixels = raster.pixels;
    int most = table.size - 1;
    int across = start;
    for (int at = first; at <= first + more; at++, across += step) {
      int place = line + Math.min(most, across >> FRACTION);
      float near = middle + radius * table.height[place];
      float before = depth[at];
      if (near > before) {
        if (before == Float.NEGATIVE_INFINITY) {
          empty--;
        }
        depth[at] = near;
        int light = table.light[place];
        int share = light & 0xFF;
        pixels[at] =
            0xFF000000
                | (redBlue * share >>> 8 & 0xFF00FF)
                    + (green * share >>> 8 & 0x00FF00)
                    + ((light >>> 8) * white >>> 8) * 0x010101
                    + added;
      }
    }
  }

  /** A sphere smaller than a pixel. */
  private void dot(int i, int column, int row) {
    if (column >= left && column < right && row >= top && row < bottom) {
      int at = row * raster.width + column;
      if (placed.depth[i] > raster.depth[at]) {
        empty -= raster.depth[at] == Float.NEGATIVE_INFINITY ? 1 : 0;
        raster.depth[at] = placed.depth[i];
        pixels(at, paint.redBlue(i) + paint.green(i) + paint.added(i));
      }
    }
  }

  private void pixels(int at, int colour) {
    raster.pixels[at] = 0xFF000000 | colour;
  }
}
