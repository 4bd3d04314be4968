package org.absorb.engine.internal.search;

import org.absorb.engine.internal.space.Geometry;
import org.absorb.engine.internal.space.Particles;

/** Every pair, each step, from the full positions; for any box. */
public final class BruteSearch implements Search {

  private final Geometry geometry;
  private final Particles particles;
  private final int members;

  public BruteSearch(Geometry geometry, Particles particles, int members) {
    this.geometry = geometry;
    this.particles = particles;
    this.members = members;
  }

  @Override
  public void prepare() {
    // keeps the order of the particles
  }

  @Override
  public void find(int member, PairList found) {
    for (int a = member; a < particles.count; a += members) {
      found.offered += particles.count - a - 1;
      for (int b = a + 1; b < particles.count; b++) {
        if (square(a, b) < limit(a, b)) {
          found.add(a, b, particles.id);
        }
      }
    }
  }

  private double limit(int a, int b) {
    double contact = particles.radius == null ? 1 : particles.radius[a] + particles.radius[b];
    double distance = geometry.reach * contact;
    return distance * distance;
  }

  private double square(int a, int b) {
    double sum = 0;
    for (int axis = 0; axis < geometry.dimension; axis++) {
      long[] x = particles.position[axis];
      double d = (double) (x[a] - x[b]) * geometry.fraction[axis];
      sum += d * d;
    }
    return sum;
  }

  @Override
  public void moved(int member, int from, int to) {
    // nothing to watch
  }

  @Override
  public void settle() {
    particles.fold();
  }
}
