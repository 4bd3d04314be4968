package org.absorb.engine.internal.motion;

import java.util.Arrays;
import org.absorb.engine.internal.Setup;
import org.absorb.engine.internal.space.Geometry;
import org.absorb.engine.internal.space.Particles;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Selection;

/**
 * Moves the particles of one thread's slots by blocks: their summed forces to the scheme, its
 * factors or kicks to the positions. One instance a thread.
 */
public final class ParticleStage {

  private static final int SIZE = Block.SIZE;

  public final Tally tally = new Tally();

  private final Setup setup;
  private final Geometry geometry;
  private final Particles particles;
  private final Guard guard;
  private final long[][] force;
  private final Noise noise;
  private final double forceUnit;
  private final Cap cap;

  private final Block block;
  private final int[] slots = new int[SIZE];
  private final long[] words = new long[SIZE];
  private final double[][] out;

  /** With the forces summed over all threads, {@code force[axis][slot]}. */
  public ParticleStage(Setup setup, Particles particles, long[][] force) {
    this.setup = setup;
    this.geometry = setup.geometry();
    this.particles = particles;
    this.guard = new Guard(setup);
    this.force = force;
    this.noise = new Noise(setup.seed());
    this.forceUnit = PairStage.forceUnit(setup);
    this.cap = new Cap(setup);
    block = new Block(geometry.dimension, setup.law().state().size());
    Arrays.fill(block.contact, 1);
    Arrays.fill(block.selected, 1);
    out = new double[setup.law().kind() == Kind.KICK ? geometry.dimension : 1][SIZE];
  }

  /**
   * Moves the particles among some slots that the law moves, and clears the forces on them.
   *
   * @param cut where the selection of particles ends; {@code null} if there was none to choose from
   */
  public void run(int from, int to, long step, Cut cut) {
    for (int start = from; start < to; start += SIZE) {
      int end = Math.min(to, start + SIZE);
      block.count = setup.movesAll() ? all(start, end) : marked(start, end);
      move(step, cut);
    }
  }

  /** The same for a list of slots: all that overlap, of a law that moves only these. */
  public void run(int[] listed, int count, long step, Cut cut) {
    for (int from = 0; from < count; from += SIZE) {
      block.count = Math.min(SIZE, count - from);
      System.arraycopy(listed, from, slots, 0, block.count);
      move(step, cut);
    }
  }

  /** Puts the words of the overlapping particles among some slots on the ballot. */
  public void ballot(int from, int to, long step, Ballot ballot) {
    ballot.clear();
    for (int start = from; start < to; start += SIZE) {
      block.count = marked(start, Math.min(to, start + SIZE));
      identify();
      noise.at(step).words(setup.law().selection().stream(), block, words);
      ballot.add(words, block.key, block.count);
    }
  }

  /** Whether the scheme calls the particles of some slots quiet. */
  public boolean quiet(int from, int to, long step) {
    for (int start = from; start < to; start += SIZE) {
      block.count = all(start, Math.min(to, start + SIZE));
      block.of(false, step);
      identify();
      for (double[] component : block.drive) {
        Arrays.fill(component, 0);
      }
      loadState();
      try {
        if (!setup.scheme().quiet(block)) {
          return false;
        }
      } catch (RuntimeException | Error thrown) {
        throw guard.threw(setup.schemeId(), step, thrown);
      }
    }
    return true;
  }

  /** How many of the particles among some slots the cap would hold back; moves none. */
  public long capped(int from, int to, long step, Cut cut) {
    long capped = 0;
    for (int start = from; start < to; start += SIZE) {
      int end = Math.min(to, start + SIZE);
      block.count = setup.movesAll() ? all(start, end) : marked(start, end);
      if (block.count > 0) {
        for (int axis = 0; axis < geometry.dimension; axis++) {
          read(force[axis], slots, block.count, forceUnit, block.drive[axis]);
        }
        capped += cap.limit(ask(step, cut), 0, geometry.dimension, block.count);
      }
    }
    return capped;
  }

  private void move(long step, Cut cut) {
    if (block.count == 0) {
      return;
    }
    for (int axis = 0; axis < geometry.dimension; axis++) {
      take(force[axis], slots, block.count, forceUnit, block.drive[axis]);
    }
    double[][] moves = ask(step, cut);
    if (tally.counting) {
      tally.draw(out, block.count);
    }
    if (setup.capped()) {
      cap.limit(moves, 0, geometry.dimension, block.count);
    }
    for (int axis = 0; axis < geometry.dimension; axis++) {
      move(axis, moves[axis], step);
    }
    storeState(step);
  }

  /** What the scheme makes of the particles and the forces in the block: displacements. */
  private double[][] ask(long step, Cut cut) {
    block.of(false, step);
    identify();
    loadState();
    if (setup.selects(Selection.Of.PARTICLES)) {
      choose(step, cut);
    }
    try {
      setup.scheme().fill(block, noise.at(step), out);
    } catch (RuntimeException | Error thrown) {
      throw guard.threw(setup.schemeId(), step, thrown);
    }
    return moves();
  }

  /** The displacements, in diameters. */
  private double[][] moves() {
    if (setup.law().kind() != Kind.PARTICLE) {
      return out;
    }
    for (int axis = 0; axis < geometry.dimension; axis++) {
      PairLoops.multiply(block.drive[axis], out[0], block.count);
    }
    return block.drive;
  }

  private void move(int axis, double[] by, long step) {
    boolean far = PairLoops.beyond(by, block.count, geometry.length[axis] / 4);
    if (far && PairLoops.beyond(by, block.count, Geometry.FARTHEST * geometry.length[axis])) {
      throw guard.factors(setup.law().kind() == Kind.PARTICLE ? out[0] : by, block.count, step);
    }
    if (setup.warm()) {
      put(force[axis], slots, by, block.count, geometry.units[axis]);
    } else if (far) {
      for (int c = 0; c < block.count; c++) {
        particles.leap(slots[c], axis, (long) (by[c] * geometry.units[axis]));
      }
    } else {
      shift(particles.position[axis], slots, by, block.count, geometry.units[axis]);
    }
  }

  /** Marks what the selection chose; it chooses among overlapping particles only. */
  private void choose(long step, Cut cut) {
    if (cut == null) {
      Arrays.fill(block.selected, 0);
      return;
    }
    noise.at(step).words(setup.law().selection().stream(), block, words);
    cut.mark(words, block.key, block.count, block.selected);
    if (setup.movesAll()) {
      for (int c = 0; c < block.count; c++) {
        block.selected[c] *= particles.active[slots[c]];
      }
    }
  }

  private int all(int from, int to) {
    for (int i = from; i < to; i++) {
      slots[i - from] = i;
    }
    return to - from;
  }

  private int marked(int from, int to) {
    return marked(particles.active, from, to, slots);
  }

  private static int marked(byte[] marks, int from, int to, int[] slots) {
    int count = 0;
    for (int i = from; i < to; i++) {
      slots[count] = i;
      count += marks[i];
    }
    return count;
  }

  private void identify() {
    identify(particles.id, slots, block.count, block.first, block.key);
  }

  private static void identify(int[] id, int[] slots, int count, int[] first, long[] key) {
    for (int c = 0; c < count; c++) {
      int own = id[slots[c]];
      first[c] = own;
      key[c] = (long) own << 32 | own;
    }
  }

  private static void take(long[] sum, int[] slots, int count, double unit, double[] out) {
    for (int c = 0; c < count; c++) {
      int slot = slots[c];
      out[c] = sum[slot] * unit;
      sum[slot] = 0;
    }
  }

  private static void read(long[] sum, int[] slots, int count, double unit, double[] out) {
    for (int c = 0; c < count; c++) {
      out[c] = sum[slots[c]] * unit;
    }
  }

  private static void shift(long[] position, int[] slots, double[] by, int count, double unit) {
    for (int c = 0; c < count; c++) {
      position[slots[c]] += (long) (by[c] * unit) << Geometry.HEADROOM;
    }
  }

  private static void put(long[] sum, int[] slots, double[] by, int count, double unit) {
    for (int c = 0; c < count; c++) {
      sum[slots[c]] = (long) (by[c] * unit);
    }
  }

  private void loadState() {
    for (int number = 0; number < block.state.length; number++) {
      for (int c = 0; c < block.count; c++) {
        block.state[number][c] = particles.carried[number][slots[c]];
      }
    }
  }

  private void storeState(long step) {
    for (int number = 0; number < block.state.length; number++) {
      if (PairLoops.beyond(block.state[number], block.count, Double.POSITIVE_INFINITY)) {
        throw guard.carried(step);
      }
      for (int c = 0; c < block.count; c++) {
        particles.carried[number][slots[c]] = block.state[number][c];
      }
    }
  }
}
