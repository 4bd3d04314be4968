package org.absorb.engine.internal.motion;

import java.util.Arrays;
import org.absorb.engine.internal.Setup;
import org.absorb.engine.internal.search.PairList;
import org.absorb.engine.internal.space.Geometry;
import org.absorb.engine.internal.space.Particles;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;

/**
 * Takes the pairs that one thread has found: drops those that are too far for each other, asks
 * potential and scheme, and adds to this thread's sums. One instance a thread.
 *
 * <p>Where pairs move particles the sums are displacements, in {@link Geometry} units; where
 * particles are moved by blocks of their own they are forces, in units of 2^-46 of the power of two
 * above U_0.
 */
public final class PairStage {

  private static final int SIZE = Block.SIZE;

  /** Distance of two particles that are at one point, as a plugin sees it. */
  private static final double COINCIDENT = 0x1p-80;

  /** How much of the most that a sum can take of a pair a capped one may add. */
  private static final double TAKEN = 0.99;

  public final Tally tally = new Tally();

  private final Setup setup;
  private final Geometry geometry;
  private final Particles particles;
  private final Guard guard;
  private final long[][] sum;
  private final Noise noise;

  private final Block block;
  private final int[] a = new int[SIZE];
  private final int[] b = new int[SIZE];
  private final double[] inverse = new double[SIZE];
  private final double[] product = new double[SIZE];
  private final double[] energy = new double[SIZE];
  private final long[] words = new long[SIZE];
  private final double[][] out;
  private final double[] units;
  private final double largest;

  /** Where a cap limits what one pair adds: itself, or what a sum can take of a pair. */
  private final double hold;

  private final Cap cap;

  /** Squares below which pairs act on each other: one for all where radii are equal. */
  private final double[] limit = new double[SIZE];

  /** How many of the block's pairs overlap. */
  private int overlaps;

  /** With sums to add to, {@code sum[axis][slot]}. */
  public PairStage(Setup setup, Particles particles, long[][] sum) {
    this.setup = setup;
    this.geometry = setup.geometry();
    this.particles = particles;
    this.guard = new Guard(setup);
    this.sum = sum;
    this.noise = new Noise(setup.seed());
    int dimension = geometry.dimension;
    block = new Block(dimension, setup.law().state().size());
    Arrays.fill(block.contact, 1);
    Arrays.fill(limit, geometry.reach * geometry.reach);
    Arrays.fill(block.selected, 1);
    out = new double[setup.law().kind() == Kind.KICK ? 2 * dimension : 2][SIZE];
    if (setup.movesParticles()) {
      units = new double[dimension];
      Arrays.fill(units, 1 / forceUnit(setup));
      largest = Guard.LARGEST_FORCE * forceUnit(setup) * 0x1p46;
    } else {
      units = geometry.units;
      largest = geometry.half;
    }
    cap = new Cap(setup);
    hold = setup.capsPairs() ? Math.min(setup.cap(), TAKEN * largest) : TAKEN * largest;
  }

  /** What a 1 in a sum of forces stands for. */
  static double forceUnit(Setup setup) {
    return StrictMath.scalb(1.0, Math.getExponent(2 * setup.potential().scale()) - 46);
  }

  /** Whether any of the pairs act on each other. */
  public boolean any(PairList pairs) {
    for (int from = 0; from < pairs.count; from += SIZE) {
      int count = Math.min(SIZE, pairs.count - from);
      measure(pairs.pairs, from, count);
      for (int c = 0; c < count; c++) {
        if (block.distance[c] < limit[c]) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Writes the keys of the pairs that overlap into {@code all} from {@code at} on; where they end.
   */
  public int contacts(PairList pairs, long[] all, int at) {
    int end = at;
    for (int from = 0; from < pairs.count; from += SIZE) {
      int count = Math.min(SIZE, pairs.count - from);
      measure(pairs.pairs, from, count);
      for (int c = 0; c < count; c++) {
        if (block.distance[c] < limit[c] && overlaps(c)) {
          all[end++] = Noise.pairKey(block.first[c], block.second[c]);
        }
      }
    }
    return end;
  }

  /**
   * Drops the pairs that do not act on each other, and puts the words of the others on the ballot.
   */
  public void ballot(PairList pairs, long step, Ballot ballot) {
    int kept = 0;
    ballot.clear();
    for (int from = 0; from < pairs.count; from += SIZE) {
      int count = Math.min(SIZE, pairs.count - from);
      measure(pairs.pairs, from, count);
      int found = 0;
      for (int c = 0; c < count; c++) {
        if (block.distance[c] < limit[c]) {
          pairs.pairs[kept++] = pairs.pairs[from + c];
          block.key[found++] = Noise.pairKey(block.first[c], block.second[c]);
        }
      }
      noise.at(step).words(setup.law().selection().stream(), block.key, found, words);
      ballot.add(words, block.key, found);
    }
    pairs.count = kept;
  }

  /**
   * Adds what all pairs give to the sums.
   *
   * @param step k
   * @param energy whether to sum the potential energy
   * @param mark whether to mark the particles of overlapping pairs
   * @param cut where the selection of pairs ends; {@code null} without one
   */
  public void run(PairList pairs, long step, boolean energy, boolean mark, Cut cut) {
    tally.clear();
    block.of(true, step);
    for (int from = 0; from < pairs.count; from += SIZE) {
      resolve(pairs.pairs, from, Math.min(SIZE, pairs.count - from), energy);
      if (block.count > 0) {
        tally.pairs += block.count;
        tally.contacts += overlaps;
        if (mark) {
          PairLoops.mark(particles.active, a, b, block.count);
        }
        if (energy) {
          energy(step);
        }
        if (cut != null) {
          noise.at(step).words(setup.law().selection().stream(), block, words);
          cut.mark(words, block.key, block.count, block.selected);
        }
        ask(step);
        add(step);
      }
    }
  }

  /** Ids, components and squared distances of some pairs. */
  private void measure(long[] pairs, int from, int count) {
    PairLoops.unpack(pairs, from, count, particles.id, a, b, block.first, block.second);
    for (int axis = 0; axis < geometry.dimension; axis++) {
      PairLoops.difference(
          particles.position[axis], a, b, count, geometry.fraction[axis], block.normal[axis]);
    }
    PairLoops.square(block.normal, count, block.distance);
    if (particles.radius != null) {
      PairLoops.contact(particles.radius, a, b, count, block.contact);
      PairLoops.limit(block.contact, geometry.reach, count, limit);
    }
    block.count = count;
  }

  private void resolve(long[] pairs, int from, int count, boolean mark) {
    measure(pairs, from, count);
    PairLoops.keys(block.first, block.second, count, block.key);
    boolean odd =
        particles.radius == null
            ? PairLoops.odd(block.distance, count, limit[0])
            : PairLoops.odd(block.distance, count, limit);
    if (odd) {
      sortOut();
    }
    overlaps = geometry.reaching ? overlaps(mark) : block.count;
    PairLoops.root(block.distance, block.count, inverse);
    for (double[] component : block.normal) {
      PairLoops.multiply(component, inverse, block.count);
    }
  }

  /** Drops pairs that are too far for each other and takes coincident particles apart. */
  private void sortOut() {
    for (int c = 0; c < block.count; c++) {
      if (block.distance[c] >= limit[c]) {
        replace(c, --block.count);
        c--;
      } else if (block.distance[c] == 0) {
        separate(c);
      }
    }
  }

  private void replace(int c, int last) {
    a[c] = a[last];
    b[c] = b[last];
    block.first[c] = block.first[last];
    block.second[c] = block.second[last];
    block.key[c] = block.key[last];
    block.distance[c] = block.distance[last];
    block.contact[c] = block.contact[last];
    limit[c] = limit[last];
    for (double[] component : block.normal) {
      component[c] = component[last];
    }
  }

  /** Gives a coincident pair a random direction of its own. */
  private void separate(int c) {
    double[][] direction = new double[geometry.dimension][1];
    noise
        .at(block.step)
        .direction(Streams.COINCIDENT, new long[] {block.key[c]}, 1, geometry.dimension, direction);
    for (int axis = 0; axis < geometry.dimension; axis++) {
      block.normal[axis][c] = direction[axis][0] * COINCIDENT;
    }
    block.distance[c] = COINCIDENT * COINCIDENT;
  }

  /**
   * Counts, of squared distances, the pairs that overlap, and marks their particles if asked to.
   */
  private int overlaps(boolean mark) {
    int count = 0;
    for (int c = 0; c < block.count; c++) {
      if (overlaps(c)) {
        count++;
        if (mark) {
          particles.overlapping[a[c]] = 1;
          particles.overlapping[b[c]] = 1;
        }
      }
    }
    return count;
  }

  /** Of a pair near enough to act on each other, by its squared distance, whether it overlaps. */
  private boolean overlaps(int c) {
    double contact = geometry.contact * block.contact[c];
    return block.distance[c] < contact * contact;
  }

  private void energy(long step) {
    try {
      setup.potential().energy(block.distance, block.contact, block.count, energy);
    } catch (RuntimeException | Error thrown) {
      throw guard.threw(setup.potentialId(), step, thrown);
    }
    for (int c = 0; c < block.count; c++) {
      if (Double.isNaN(energy[c])) {
        throw guard.energy(step);
      }
    }
    tally.energy(energy, block.count, setup.potential().scale());
  }

  private void ask(long step) {
    try {
      setup.potential().force(block.distance, block.contact, block.count, block.force);
    } catch (RuntimeException | Error thrown) {
      throw guard.threw(setup.potentialId(), step, thrown);
    }
    if (setup.asksPairs()) {
      try {
        setup.scheme().fill(block, noise.at(step), out);
      } catch (RuntimeException | Error thrown) {
        throw guard.threw(setup.schemeId(), step, thrown);
      }
      if (tally.counting) {
        tally.draw(out, block.count);
      }
    }
  }

  private void add(long step) {
    if (setup.movesParticles()) {
      addForces(step);
      return;
    }
    switch (setup.law().kind()) {
      case PAIR -> {
        weigh(0, step);
        PairLoops.scatter(sum, a, b, product, block.normal, block.count, units);
      }
      case ENDS -> {
        addEnd(0, a, 1, step);
        addEnd(1, b, -1, step);
      }
      default -> addKicks(step);
    }
  }

  private void addForces(long step) {
    double[] weighted = block.force;
    if (setup.law().weighted()) {
      PairLoops.multiply(block.force, out[0], block.count, product);
      weighted = product;
    }
    if (setup.capped()) {
      PairLoops.cap(weighted, block.count, hold);
    }
    if (PairLoops.beyond(weighted, block.count, largest)) {
      throw guard.forces(block.force, setup.law().weighted() ? out[0] : null, block.count, step);
    }
    PairLoops.scatter(sum, a, b, weighted, block.normal, block.count, units);
  }

  private void weigh(int row, long step) {
    PairLoops.multiply(block.force, out[row], block.count, product);
    if (setup.capped()) {
      int held = PairLoops.cap(product, block.count, hold);
      tally.capped += row == 0 ? held : 0; // the other end of a reciprocal pair is no other pair
    }
    if (PairLoops.beyond(product, block.count, largest)) {
      throw guard.product(block.force, out[row], block.count, step);
    }
  }

  private void addEnd(int row, int[] end, int sign, long step) {
    weigh(row, step);
    for (int axis = 0; axis < geometry.dimension; axis++) {
      PairLoops.scatterEnd(
          sum[axis], end, product, block.normal[axis], block.count, sign * units[axis]);
    }
  }

  private void addKicks(long step) {
    int dimension = geometry.dimension;
    if (PairLoops.beyond(block.force, block.count, Double.POSITIVE_INFINITY)) {
      throw guard.product(block.force, out[0], block.count, step);
    }
    if (setup.capsPairs()) {
      tally.capped += cap.limit(out, 0, dimension, block.count);
      cap.limit(out, dimension, dimension, block.count);
    }
    for (int row = 0; row < 2 * dimension; row++) {
      if (PairLoops.beyond(out[row], block.count, largest)) {
        throw guard.factors(out[row], block.count, step);
      }
      int axis = row % dimension;
      PairLoops.scatterKick(sum[axis], row < dimension ? a : b, out[row], block.count, units[axis]);
    }
  }
}
