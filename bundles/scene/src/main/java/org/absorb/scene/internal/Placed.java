package org.absorb.scene.internal;

import java.util.Arrays;
import org.absorb.scene.Projection;
import org.absorb.scene.Spheres;

/**
 * Spheres in the picture, from the nearest to the farthest, and for each tile which of them touch
 * it.
 */
final class Placed {

  private static final int BUCKETS = 4096;

  final float[] column;
  final float[] row;

  /** In pixels. */
  final float[] seen;

  /** Of the middle, towards the eye, in diameters. */
  final float[] depth;

  /** In diameters. */
  final float[] radius;

  /** By which the order may be off, in diameters. */
  final float blur;

  /** The ids, in this order. */
  private final int[] order;

  /** Where a tile's spheres begin in {@link #ofTile}. */
  final int[] begin;

  /** Ids by tile, each tile's from the nearest to the farthest. */
  final int[] ofTile;

  Placed(Spheres spheres, Projection projection, int width, int height) {
    int n = spheres.count();
    column = new float[n];
    row = new float[n];
    seen = new float[n];
    depth = new float[n];
    radius = new float[n];
    boolean[] there = new boolean[n];
    double far = projection.reach();
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double x = spheres.x()[i];
      double y = spheres.y()[i];
      double z = spheres.z()[i];
      double towards = projection.depth(x, y, z);
      double scale = projection.scale(towards);
      double size = spheres.radius()[i] * scale;
      double c = projection.column(x, y, z, scale);
      double r = projection.row(x, y, z, scale);
      there[i] =
          spheres.shown()[i]
              && size > 0
              && c + size > 0
              && c - size < width
              && r + size > 0
              && r - size < height;
      column[i] = (float) c;
      row[i] = (float) r;
      seen[i] = (float) size;
      depth[i] = (float) towards;
      radius[i] = (float) spheres.radius()[i];
      largest = Math.max(largest, spheres.radius()[i]);
    }
    double range = 2 * (far + largest);
    blur = (float) (range / BUCKETS);
    order = sorted(there, far + largest, BUCKETS / range);
    int across = tiles(width);
    int down = tiles(height);
    begin = new int[across * down + 1];
    ofTile = bin(across, down);
  }

  /** That many tiles cover so many pixels. */
  static int tiles(int pixels) {
    return (pixels + Tile.SIZE - 1) / Tile.SIZE;
  }

  private int[] sorted(boolean[] there, double nearest, double perDepth) {
    int[] bucket = new int[there.length];
    int[] count = new int[BUCKETS + 1];
    for (int i = 0; i < there.length; i++) {
      if (there[i]) {
        int b = (int) ((nearest - depth[i] - radius[i]) * perDepth);
        bucket[i] = Math.min(BUCKETS - 1, Math.max(0, b));
        count[bucket[i] + 1]++;
      }
    }
    for (int b = 0; b < BUCKETS; b++) {
      count[b + 1] += count[b];
    }
    int[] ids = new int[count[BUCKETS]];
    for (int i = 0; i < there.length; i++) {
      if (there[i]) {
        ids[count[bucket[i]]++] = i;
      }
    }
    return ids;
  }

  private int[] bin(int across, int down) {
    for (int i : order) {
      int lastRow = last(row[i], i, down);
      int firstColumn = first(column[i], i);
      int lastColumn = last(column[i], i, across);
      for (int r = first(row[i], i); r <= lastRow; r++) {
        for (int c = firstColumn; c <= lastColumn; c++) {
          begin[r * across + c + 1]++;
        }
      }
    }
    for (int t = 0; t < across * down; t++) {
      begin[t + 1] += begin[t];
    }
    int[] next = Arrays.copyOf(begin, begin.length);
    int[] all = new int[begin[across * down]];
    for (int i : order) {
      int lastRow = last(row[i], i, down);
      int firstColumn = first(column[i], i);
      int lastColumn = last(column[i], i, across);
      for (int r = first(row[i], i); r <= lastRow; r++) {
        for (int c = firstColumn; c <= lastColumn; c++) {
          all[next[r * across + c]++] = i;
        }
      }
    }
    return all;
  }

  private int first(float middle, int i) {
    return Math.max(0, (int) (middle - seen[i])) >> Tile.LOG_SIZE;
  }

  private int last(float middle, int i, int count) {
    return Math.min(count - 1, (int) (middle + seen[i]) >> Tile.LOG_SIZE);
  }
}
