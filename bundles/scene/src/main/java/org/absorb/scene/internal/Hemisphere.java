package org.absorb.scene.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What is seen of a unit sphere, tabulated once for each of a few resolutions: the height of its
 * surface towards the eye, and the light on it. A sphere of any size and place is drawn by looking
 * up what lies under each of its pixels.
 */
final class Hemisphere {

  /** A table: the square around the sphere in {@code size} by {@code size} places. */
  static final class Table {

    final int size;

    /** Towards the eye, in radii. */
    final float[] height;

    /** The share of its colour that is seen, 0 to 255, and what is added in white above it. */
    final int[] light;

    private Table(int size, Shading shading) {
      this.size = size;
      height = new float[size * size];
      light = new int[size * size];
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          double x = (2 * column + 1.0) / size - 1;
          double y = 1 - (2 * row + 1.0) / size;
          double z = Math.sqrt(Math.max(0, 1 - x * x - y * y));
          double outside = Math.max(1, Math.hypot(x, y)); // the edge's, a little beyond it
          height[row * size + column] = (float) z;
          light[row * size + column] = shading.light(x / outside, y / outside, z);
        }
      }
    }
  }

  /** Light on a surface with a normal: diffuse in bits 0 to 7, white in each higher byte. */
  private interface Shading {
    int light(double x, double y, double z);
  }

  /** Lit from above, from the left and from the front. */
  static final Hemisphere BALL = new Hemisphere(Hemisphere::ball);

  /** Of one colour, with a darker edge. */
  static final Hemisphere DISC = new Hemisphere(Hemisphere::disc);

  private static final int SMALLEST = 16;
  private static final int LEVELS = 6;

  private static final double LIGHT_X = -0.42;
  private static final double LIGHT_Y = 0.55;
  private static final double LIGHT_Z = 0.72;

  private final Shading shading;
  private final AtomicReferenceArray<Table> tables = new AtomicReferenceArray<>(LEVELS);

  private Hemisphere(Shading shading) {
    this.shading = shading;
  }

  /** The table for a sphere of that radius in pixels: as fine as the pixels, but for huge ones. */
  Table table(double radius) {
    int level = 0;
    while (level < LEVELS - 1 && SMALLEST << level < 2 * radius) {
      level++;
    }
    Table known = tables.get(level);
    if (known == null) {
      known = new Table(SMALLEST << level, shading);
      tables.set(level, known); // made twice at worst, and equal
    }
    return known;
  }

  private static int ball(double x, double y, double z) {
    double wrapped = (x * LIGHT_X + y * LIGHT_Y + z * LIGHT_Z + 0.35) / 1.35;
    double diffuse = 0.36 + 0.66 * Math.max(0, wrapped);
    double edge = 0.5 + 0.5 * Math.min(1, z / 0.36);
    double half = (x * LIGHT_X + y * LIGHT_Y + z * (1 + LIGHT_Z)) / 1.86;
    double white = 0.17 * Math.pow(Math.max(0, half), 22);
    return packed(diffuse * edge, white);
  }

  private static int disc(double x, double y, double z) {
    return packed(z < 0.42 ? 0.62 : 0.97, 0);
  }

  private static int packed(double diffuse, double white) {
    int added = (int) Math.round(255 * white);
    int share = (int) Math.min(255 - added, Math.round(255 * Math.min(1, diffuse)));
    return share | added << 8;
  }
}
