package org.absorb.scene.internal;

import org.absorb.scene.Spheres;

/**
 * The colours of spheres, which take on the ground's the farther they are. What a pixel shows is
 * {@code colour light + white light + ground}, each in proportion; no sum runs over.
 */
final class Paint {

  private final int[] colour;
  private final int[] near; // 0 to 256: what is left of the sphere's own
  private final int ground;

  Paint(Spheres spheres, Placed placed, double reach, int ground, double fade) {
    this.colour = spheres.colour();
    this.ground = ground;
    near = new int[colour.length];
    for (int i = 0; i < colour.length; i++) {
      double away = Math.min(1, Math.max(0, 0.5 - placed.depth[i] / (2 * reach)));
      near[i] = (int) Math.round(256 * (1 - fade * away));
    }
  }

  int redBlue(int i) {
    return (colour[i] & 0xFF00FF) * near[i] >>> 8 & 0xFF00FF;
  }

  int green(int i) {
    return (colour[i] & 0x00FF00) * near[i] >>> 8 & 0x00FF00;
  }

  /** Of the ground. */
  int added(int i) {
    int rest = 256 - near[i];
    return ((ground & 0xFF00FF) * rest >>> 8 & 0xFF00FF)
        | ((ground & 0x00FF00) * rest >>> 8 & 0x00FF00);
  }

  /** Of white light, 0 to 256. */
  int white(int i) {
    return near[i];
  }
}
