package org.absorb.engine.internal.search;

import org.absorb.engine.internal.Crew;
import org.absorb.engine.internal.space.Packing;
import org.absorb.engine.internal.space.Particles;

/**
 * Cells, sorted anew each step, for particles that move too far for a list. Only their packed
 * positions are sorted each step; the particles themselves every now and then, to keep neighbours
 * near in memory.
 */
final class CellSearch implements Search {

  private static final int PORTION = 2048;

  /** Steps between sorts of the particles. */
  private static final int SORT = 32;

  private final Particles particles;
  private final Crew crew;
  private final Sieve[] sieves;
  private final boolean[] far;
  private final long near;
  private final long limit;
  private Grid grid;
  private Expansion[] expansions;
  private long[] sorted;
  private boolean unsorted = true;
  private int age;

  CellSearch(Particles particles, Crew crew, double length) {
    Packing packing = particles.packing;
    this.particles = particles;
    this.crew = crew;
    near = packing.threshold(0);
    limit = packing.limit(length / 4);
    int members = crew.size();
    sieves = new Sieve[members];
    far = new boolean[members];
    for (int member = 0; member < members; member++) {
      sieves[member] = new Sieve(packing);
    }
  }

  /** Asks for a sort of the particles, and lets go of what it holds. */
  void drop() {
    unsorted = true;
    grid = null;
    sorted = null;
    expansions = null;
  }

  /** Steps since the particles were sorted. */
  int age() {
    return age;
  }

  /** Whether a particle has moved by a distance since the particles were sorted. */
  boolean beyond(long square) {
    return sieves[0].beyond(particles.packed, particles.reference, 0, particles.count, square);
  }

  @Override
  public void prepare() {
    if (grid == null) {
      make();
    }
    grid.build(particles.packed);
    if (unsorted || age >= SORT) {
      particles.sort(grid.order, grid.cell);
      grid.build(particles.packed);
      unsorted = false;
      age = 0;
    }
    gather(particles.packed, grid.order, particles.count, sorted);
  }

  /** Not before it is needed: where a list serves, this would be memory for nothing. */
  private void make() {
    grid = new Grid(particles.packing, particles.count, particles.packing.reach);
    sorted = new long[particles.packed.length];
    expansions = new Expansion[crew.size()];
    for (int member = 0; member < expansions.length; member++) {
      expansions[member] = new Expansion(grid, particles.packing);
    }
  }

  @Override
  public void find(int member, PairList found) {
    int from = crew.share(member, particles.count);
    int to = crew.share(member + 1, particles.count);
    expansions[member].run(
        sorted,
        from,
        to,
        PORTION,
        (pairs, count) -> {
          int first = found.count;
          sieves[member].pass(pairs, 0, count, sorted, near, found);
          translate(found.pairs, first, found.count, grid.order, particles.id);
        });
  }

  @Override
  public void moved(int member, int from, int to) {
    far[member] = sieves[member].beyond(particles.packed, particles.reference, from, to, limit);
  }

  @Override
  public void settle() {
    age++;
    for (boolean each : far) {
      unsorted |= each;
    }
  }

  private static void gather(long[] from, int[] order, int count, long[] to) {
    for (int q = 0; q < count; q++) {
      to[q] = from[order[q]];
    }
  }

  /** From sorted indices to slots, the particle of lower id first. */
  private static void translate(long[] pairs, int from, int to, int[] order, int[] id) {
    for (int c = from; c < to; c++) {
      long pair = pairs[c];
      int a = order[(int) (pair >>> 32)];
      int b = order[(int) pair];
      int swap = (a ^ b) & id[b] - id[a] >> 31;
      pairs[c] = (long) (a ^ swap) << 32 | b ^ swap;
    }
  }
}
