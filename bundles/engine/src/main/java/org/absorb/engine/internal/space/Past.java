package org.absorb.engine.internal.space;

/** Positions before a move, by slot, to tell how far it went. */
public final class Past {

  private final long[][] position;

  public Past(Particles particles) {
    position = new long[particles.position.length][particles.count];
  }

  /** Keeps where the particles are. */
  public void keep(Particles particles) {
    for (int axis = 0; axis < position.length; axis++) {
      System.arraycopy(particles.position[axis], 0, position[axis], 0, particles.count);
    }
  }

  /**
   * The largest displacement since {@link #keep}, in diameters, by the shortest way; the particles
   * must not have been sorted in between.
   */
  public double largest(Particles particles, Geometry geometry) {
    double largest = 0;
    for (int i = 0; i < particles.count; i++) {
      double square = 0;
      for (int axis = 0; axis < position.length; axis++) {
        long moved = particles.position[axis][i] - position[axis][i];
        double along = moved * geometry.fraction[axis];
        square += along * along;
      }
      largest = Math.max(largest, square);
    }
    return Math.sqrt(largest);
  }
}
