package org.absorb.engine.internal.search;

import org.absorb.engine.internal.Crew;
import org.absorb.engine.internal.space.Packing;
import org.absorb.engine.internal.space.Particles;

/**
 * A flat list of the pairs nearer than contact plus a skin (Verlet, 1967), built from cells and
 * kept until a particle has moved by half the skin.
 */
final class ListSearch implements Search {

  private static final int PORTION = 4096;

  private final Particles particles;
  private final Crew crew;
  private final double skin;
  private final Sieve[] sieves;
  private final PairList[] lists;
  private final boolean[] far;
  private final long listed;
  private final long near;
  private final long limit;
  private final Movers movers;
  private Grid grid;
  private Expansion[] expansions;
  private boolean stale = true;
  private volatile boolean sparse;
  private int age;

  ListSearch(Particles particles, Crew crew, double skin) {
    Packing packing = particles.packing;
    this.particles = particles;
    this.crew = crew;
    this.skin = skin;
    listed = packing.threshold(skin);
    near = packing.threshold(0);
    limit = packing.limit(skin / 2);
    int members = crew.size();
    movers = new Movers(particles, members);
    sieves = new Sieve[members];
    lists = new PairList[members];
    far = new boolean[members];
    for (int member = 0; member < members; member++) {
      sieves[member] = new Sieve(packing);
      lists[member] = new PairList();
    }
  }

  /** Whether a skin lets particles move at all before the list is stale. */
  static boolean fits(Packing packing, double skin) {
    return Grid.fits(packing, packing.reach + skin) && packing.limit(skin / 2) > 0;
  }

  /** Whether the list is to be built anew. */
  boolean stale() {
    return stale;
  }

  /** How many steps the list has served. */
  int age() {
    return age;
  }

  /** Forgets the list, and lets go of what it holds. */
  void drop() {
    stale = true;
    age = Integer.MAX_VALUE;
    grid = null;
    expansions = null;
    movers.drop();
    for (PairList list : lists) {
      list.drop();
    }
  }

  @Override
  public void prepare() {
    if (stale) {
      if (grid == null) {
        make();
      }
      grid.build(particles.packed);
      particles.sort(grid.order, grid.cell);
      crew.run(this::build);
      stale = false;
      age = 0;
      movers.unindex();
    } else if (movers.known()) {
      movers.index(lists, grid.cell);
    }
    sparse = false;
  }

  private void make() {
    grid = new Grid(particles.packing, particles.count, particles.packing.reach + skin);
    expansions = new Expansion[lists.length];
    for (int member = 0; member < expansions.length; member++) {
      expansions[member] = new Expansion(grid, particles.packing);
    }
  }

  private void build(int member) {
    PairList list = lists[member];
    list.clear();
    int from = crew.share(member, particles.count);
    int to = crew.share(member + 1, particles.count);
    expansions[member].run(
        particles.packed,
        from,
        to,
        PORTION,
        (pairs, count) -> {
          int first = list.count;
          sieves[member].pass(pairs, 0, count, particles.packed, listed, list);
          list.orient(first, particles.id);
        });
  }

  @Override
  public void find(int member, PairList found) {
    if (movers.known()) {
      movers.find(member, sieves[member], near, found);
      return;
    }
    PairList list = lists[member];
    sieves[member].pass(list.pairs, 0, list.count, particles.packed, near, found);
  }

  @Override
  public void moved(int member, int from, int to) {
    far[member] = sieves[member].beyond(particles.packed, particles.reference, from, to, limit);
  }

  @Override
  public boolean sparse() {
    return true;
  }

  @Override
  public void moved(int member, int[] slots, int count) {
    sparse = true;
    movers.note(member, slots, count);
    far[member] = sieves[member].beyond(particles.packed, particles.reference, slots, count, limit);
  }

  @Override
  public void settle() {
    if (sparse) {
      movers.settle();
    } else {
      movers.forget();
    }
    age++;
    for (boolean each : far) {
      stale |= each;
    }
  }
}
