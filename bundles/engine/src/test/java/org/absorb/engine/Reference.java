package org.absorb.engine;

import java.util.ArrayList;
import java.util.List;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Selection;

/**
 * The obvious engine: every pair each step, one item a block, particles in order of their ids,
 * image counts kept at every step. It computes the same bits as the fast one and shares no code
 * with it but the noise.
 */
final class Reference {

  private static final double FORCE = 0x1p46;
  private final Model model;
  private final Law law;
  private final Noise noise;
  private final int dimension;
  private final int particles;
  private final long[][] position;
  private final int[][] image;
  private final double[][] carried;
  private final Block ofPair;
  private final Block ofParticle;

  private long[][] sum;
  private boolean[] acted;
  private boolean[] active;
  private long step;

  long contacts;
  long capped;
  double energy;

  Reference(Model model, State state) {
    this.model = model;
    law = model.scheme().law();
    noise = new Noise(model.seeds().noise());
    dimension = state.dimension();
    particles = state.particles();
    position = state.position();
    image = state.image();
    carried = state.carried();
    step = state.step();
    ofPair = new Block(dimension, law.state().size());
    ofParticle = new Block(dimension, law.state().size());
  }

  State state() {
    return new State(step, position, image, carried);
  }

  long active() {
    long count = 0;
    for (boolean each : active) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /** Makes a step, and keeps what it counted of the configuration before. */
  void advance() {
    sum = new long[dimension][particles];
    acted = new boolean[particles];
    active = new boolean[particles];
    contacts = 0;
    capped = 0;
    energy = 0;
    boolean byParticles =
        law.kind() == Kind.PARTICLE || law.kind() == Kind.KICK && law.reach() != Reach.PAIR_ENDS;
    long[] lastPair = lastChosen(Selection.Of.PAIRS);
    for (int i = 0; i < particles; i++) {
      for (int j = i + 1; j < particles; j++) {
        if (square(i, j) < reachSquare(i, j)) {
          pair(i, j, byParticles, lastPair);
        }
      }
    }
    long[] lastParticle = lastChosen(Selection.Of.PARTICLES);
    for (int i = 0; i < particles; i++) {
      long[] units = new long[dimension];
      if (!byParticles) {
        for (int axis = 0; axis < dimension; axis++) {
          units[axis] = sum[axis][i];
        }
        cap(units);
      } else if (law.reach() == Reach.EVERY || acted[i]) {
        units = particle(i, lastParticle);
      }
      for (int axis = 0; axis < dimension; axis++) {
        if (model.thermalNoise() > 0) {
          double xi = normal(Streams.THERMAL + axis, i);
          units[axis] += (long) (xi * (model.thermal() * unit(axis)));
        }
        move(i, axis, units[axis]);
      }
    }
    step++;
  }

  private double contact(int i, int j) {
    return model.radii().of(i) + model.radii().of(j);
  }

  private boolean reaching() {
    return model.potential().range() > 1;
  }

  private double reachSquare(int i, int j) {
    double factor = reaching() ? model.potential().range() : model.potential().overlapFactor();
    double distance = factor * contact(i, j);
    return distance * distance;
  }

  private double contactSquare(int i, int j) {
    double distance = model.potential().overlapFactor() * contact(i, j);
    return distance * distance;
  }

  private double unit(int axis) {
    return 0x1p54 / model.box().length(axis);
  }

  private double normal(int stream, int i) {
    double[] xi = new double[1];
    noise.at(step).normal(stream, new long[] {(long) i << 32 | i}, 1, xi);
    return xi[0];
  }

  /** Limits the displacement of a particle that pairs have pushed. */
  private void cap(long[] units) {
    if (model.displacementCap() == 0 || law.reciprocal()) {
      return;
    }
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      square += units[axis] / unit(axis) * (units[axis] / unit(axis));
    }
    if (square > model.displacementCap() * model.displacementCap()) {
      capped++;
      for (int axis = 0; axis < dimension; axis++) {
        units[axis] = (long) (units[axis] * (model.displacementCap() / Math.sqrt(square)));
      }
    }
  }

  /** Limits a kick to the cap; 1 if it was longer. */
  private int shorten(double[][] kick, int from) {
    double square = 0;
    for (int axis = from; axis < from + dimension; axis++) {
      square += kick[axis][0] * kick[axis][0];
    }
    double cap = model.displacementCap();
    if (cap == 0 || square <= cap * cap) {
      return 0;
    }
    for (int axis = from; axis < from + dimension; axis++) {
      kick[axis][0] *= cap / Math.sqrt(square);
    }
    return 1;
  }

  /** Limits what one pair adds. */
  private double hold(double size, double largest) {
    double cap = model.displacementCap();
    if (cap == 0) {
      return size;
    }
    boolean pairs = law.reciprocal();
    double hold = pairs ? Math.min(cap, 0.99 * largest) : 0.99 * largest;
    return Math.max(-hold, Math.min(hold, size));
  }

  private double component(int i, int j, int axis) {
    return (double) (position[axis][i] - position[axis][j]) * (model.box().length(axis) * 0x1p-64);
  }

  private double square(int i, int j) {
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      square += component(i, j, axis) * component(i, j, axis);
    }
    return square;
  }

  private void pair(int i, int j, boolean byParticles, long[] last) {
    acted[i] = true;
    acted[j] = true;
    if (!reaching() || square(i, j) < contactSquare(i, j)) {
      contacts++;
      active[i] = true;
      active[j] = true;
    }
    Block block = ofPair.of(true, step);
    block.count = 1;
    block.first[0] = i;
    block.second[0] = j;
    block.key[0] = (long) i << 32 | j;
    block.contact[0] = contact(i, j);
    double r = Math.sqrt(square(i, j));
    for (int axis = 0; axis < dimension; axis++) {
      block.normal[axis][0] = component(i, j, axis) * (1 / r);
    }
    if (r == 0) {
      noise.at(step).direction(Streams.COINCIDENT, block, block.normal);
      r = 0x1p-80;
    }
    block.distance[0] = r;
    block.selected[0] = chosen(last, Selection.Of.PAIRS, block.key[0]) ? 1 : 0;
    model.potential().force(block.distance, block.contact, 1, block.force);
    double[] u = new double[1];
    model.potential().energy(block.distance, block.contact, 1, u);
    energy += u[0] / model.potential().scale() / particles;
    double[][] out = new double[2 * dimension][1];
    if (!byParticles || law.weighted()) {
      model.scheme().fill(block, noise.at(step), out);
    } else {
      out[0][0] = 1;
    }
    double half = Double.POSITIVE_INFINITY;
    for (double length : model.box().lengths()) {
      half = Math.min(half, length / 2);
    }
    double largest = byParticles ? 512 : half;
    double f = block.force[0];
    double g = law.reach() == Reach.PAIR_ENDS ? 0 : hold(f * out[0][0], largest);
    double other = law.kind() == Kind.ENDS ? hold(f * out[1][0], largest) : 0;
    if (law.reciprocal() && law.reach() == null && model.displacementCap() > 0) {
      capped += g == f * out[0][0] ? 0 : 1;
    }
    if (law.reciprocal() && law.reach() != null) {
      capped += shorten(out, 0);
      shorten(out, dimension);
    }
    for (int axis = 0; axis < dimension; axis++) {
      double unit = byParticles ? FORCE : unit(axis);
      double n = block.normal[axis][0];
      if (law.kind() == Kind.ENDS) {
        sum[axis][i] += (long) (g * n * unit);
        sum[axis][j] -= (long) (other * n * unit);
      } else if (law.reach() == Reach.PAIR_ENDS) {
        sum[axis][i] += (long) (out[axis][0] * unit);
        sum[axis][j] += (long) (out[dimension + axis][0] * unit);
      } else {
        long move = (long) (g * n * unit);
        sum[axis][i] += move;
        sum[axis][j] -= move;
      }
    }
  }

  private long[] particle(int i, long[] last) {
    Block block = ofParticle.of(false, step);
    block.count = 1;
    block.first[0] = i;
    block.key[0] = (long) i << 32 | i;
    block.selected[0] =
        chosen(last, Selection.Of.PARTICLES, block.key[0])
                && (acted[i] || !selects(Selection.Of.PARTICLES))
            ? 1
            : 0;
    for (int axis = 0; axis < dimension; axis++) {
      block.drive[axis][0] = sum[axis][i] / FORCE;
    }
    for (int number = 0; number < carried.length; number++) {
      block.state[number][0] = carried[number][i];
    }
    double[][] out = new double[dimension][1];
    model.scheme().fill(block, noise.at(step), out);
    double[] by = new double[dimension];
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      by[axis] = law.kind() == Kind.PARTICLE ? out[0][0] * block.drive[axis][0] : out[axis][0];
      square += by[axis] * by[axis];
    }
    double cap = model.displacementCap();
    double share = cap > 0 && square > cap * cap ? cap / Math.sqrt(square) : 1;
    capped += share == 1 ? 0 : 1;
    long[] units = new long[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      units[axis] = (long) (by[axis] * share * unit(axis));
    }
    for (int number = 0; number < carried.length; number++) {
      carried[number][i] = block.state[number][0];
    }
    return units;
  }

  /** Adds units of 2^-54 to a fraction of 2^-64 of the box, and the carry to the image count. */
  private void move(int i, int axis, long units) {
    long low = units << 10;
    long before = position[axis][i];
    position[axis][i] = before + low;
    int carry = Long.compareUnsigned(position[axis][i], before) < 0 ? 1 : 0;
    image[axis][i] += (int) (units >> 54) + carry;
  }

  private boolean selects(Selection.Of what) {
    return law.selection() != null && law.selection().of() == what;
  }

  private boolean chosen(long[] last, Selection.Of what, long key) {
    return !selects(what) || last != null && compare(key, last[0]) <= 0;
  }

  private int compare(long key, long other) {
    long word = noise.at(step).word(law.selection().stream(), key);
    long than = noise.at(step).word(law.selection().stream(), other);
    return word != than ? Long.compareUnsigned(word, than) : Long.compare(key, other);
  }

  /** The key of the last one chosen, or null if there is nothing to choose from. */
  private long[] lastChosen(Selection.Of what) {
    if (!selects(what)) {
      return null;
    }
    List<Long> keys = new ArrayList<>();
    for (int i = 0; i < particles; i++) {
      if (what == Selection.Of.PARTICLES && acted[i]) {
        keys.add((long) i << 32 | i);
      }
      for (int j = i + 1; what == Selection.Of.PAIRS && j < particles; j++) {
        if (square(i, j) < reachSquare(i, j)) {
          keys.add((long) i << 32 | j);
        }
      }
    }
    keys.sort(this::compare);
    int size = (int) law.selection().size(keys.size());
    return size == 0 ? null : new long[] {keys.get(size - 1)};
  }
}
