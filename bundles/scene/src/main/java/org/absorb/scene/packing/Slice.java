package org.absorb.scene.packing;

/**
 * A cut across an axis of the box.
 *
 * @param axis from 0
 * @param at where, as a share of the axis, 0 to 1
 * @param thickness of the layer around it that is left, in diameters; infinite: all that lies
 *     before it is left
 */
public record Slice(int axis, double at, double thickness) {

  /** Whether a particle is left. */
  boolean holds(double coordinate, double length) {
    double from = coordinate - at * length;
    return Double.isInfinite(thickness) ? from <= 0 : Math.abs(from) <= thickness / 2;
  }
}
