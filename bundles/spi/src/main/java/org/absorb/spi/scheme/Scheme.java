package org.absorb.spi.scheme;

import org.absorb.spi.noise.Noise;

/**
 * A law of motion. With {@code f = -U'} and {@code n_ij} the unit vector from j to i, one step
 * moves particle i by (in diameters)
 *
 * <ul>
 *   <li>{@link Kind#PAIR}: {@code sum_j w_ij f n_ij}, one factor per overlapping pair;
 *   <li>{@link Kind#ENDS}: the same with a factor for each end;
 *   <li>{@link Kind#PARTICLE}: {@code w_i sum_j f n_ij}, one factor per active particle;
 *   <li>{@link Kind#KICK}: a vector of its own, per pair end, per active or per every particle.
 * </ul>
 *
 * <p>Instances hold no mutable state: {@link #fill} is called by several threads at once, with
 * blocks in no particular order. The same block of the same step gives the same numbers, whatever
 * other items stand in it: that is what makes a run the same bits on any number of threads.
 */
public interface Scheme {

  /** What kind of law this is; asked once, when a simulation is made. */
  Law law();

  /**
   * Fills the factors or kicks of one block.
   *
   * <p>The rows of {@code out}, each with {@code block.count} entries to be set:
   *
   * <ul>
   *   <li>PAIR: {@code out[0]}; ENDS: {@code out[0]} for the first end, {@code out[1]} for the
   *       second; PARTICLE: {@code out[0]};
   *   <li>KICK of pair ends: {@code out[0..d)} moves the first end and {@code out[d..2d)} the
   *       second, component by component, in diameters;
   *   <li>KICK of particles: {@code out[0..d)}.
   * </ul>
   *
   * <p>A {@link Law#weighted()} scheme is called twice a step: first with blocks of pairs, to fill
   * {@code out[0]} as PAIR would, then with blocks of particles, whose {@code drive} is the sum of
   * the weighted forces. {@link Block#pairs()} tells which it is.
   *
   * <p>The engine owns all arrays; they are valid during the call. Entries that are not finite fail
   * the run with this scheme's name.
   *
   * @param block what the engine found
   * @param noise this step's random numbers, by stream and item
   * @param out rows to fill
   */
  void fill(Block block, Noise noise, double[][] out);

  /** How long a step is, h: what the engine's thermal noise grows with. 1 for a map. */
  default double timeStep() {
    return 1;
  }

  /**
   * Whether nothing would move any more though particles carry state: asked only when no pair
   * overlaps, of blocks of particles with their state. Absorbed means no overlap, and every block
   * quiet.
   */
  default boolean quiet(Block block) {
    return true;
  }
}
