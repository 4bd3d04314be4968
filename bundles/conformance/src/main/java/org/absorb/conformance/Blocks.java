package org.absorb.conformance;

import java.util.Random;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Selection;

/** Blocks as the engine might hand them over: invented, but possible. */
final class Blocks {

  private static final double SHORTEST = 0.05;

  private Blocks() {}

  /** Whether a law is ever asked about blocks of pairs, or of particles. */
  static boolean asks(Law law, boolean pairs) {
    return ofPairs(law) == pairs || pairs && law.weighted();
  }

  private static boolean ofPairs(Law law) {
    return law.kind() == Kind.PAIR || law.kind() == Kind.ENDS || law.reach() == Reach.PAIR_ENDS;
  }

  /** How many rows a call fills. */
  static int rows(Law law, boolean pairs, int dimension) {
    if (law.kind() != Kind.KICK || pairs && law.weighted()) {
      return law.kind() == Kind.ENDS ? 2 : 1;
    }
    return law.reach() == Reach.PAIR_ENDS ? 2 * dimension : dimension;
  }

  /**
   * A full block.
   *
   * @param number tells blocks apart: no two have an item in common
   */
  static Block of(Law law, boolean pairs, int dimension, int number, Random random) {
    Block block = new Block(dimension, pairs ? 0 : law.state().size()).of(pairs, 0);
    block.count = Block.SIZE;
    for (int i = 0; i < block.count; i++) {
      int id = number * Block.SIZE + i;
      block.first[i] = id;
      block.second[i] = pairs ? id + 1 + random.nextInt(1000) : id;
      block.key[i] = pairs ? Noise.pairKey(id, block.second[i]) : Noise.particleKey(block.first[i]);
      block.contact[i] = 0.8 + 0.4 * random.nextDouble();
      block.distance[i] = block.contact[i] * (SHORTEST + (1 - SHORTEST) * random.nextDouble());
      block.force[i] = 0.2 + random.nextDouble();
      block.selected[i] = 1;
      direction(block.normal, i, random);
      for (double[] row : block.drive) {
        row[i] = random.nextGaussian();
      }
      for (double[] row : block.state) {
        row[i] = 0.01 * random.nextGaussian();
      }
    }
    if (law.selection() != null && pairs == (law.selection().of() == Selection.Of.PAIRS)) {
      select(law.selection(), block, random);
    }
    return block;
  }

  private static void direction(double[][] normal, int item, Random random) {
    double square = 0;
    for (double[] row : normal) {
      row[item] = random.nextGaussian();
      square += row[item] * row[item];
    }
    for (double[] row : normal) {
      row[item] /= Math.sqrt(square);
    }
  }

  private static void select(Selection selection, Block block, Random random) {
    java.util.Arrays.fill(block.selected, 0);
    for (long left = selection.size(block.count); left > 0; ) {
      int item = random.nextInt(block.count);
      if (block.selected[item] == 0) {
        block.selected[item] = 1;
        left--;
      }
    }
  }

  /** A block of some items of another, in that order. */
  static Block some(Block from, int... items) {
    Block block = new Block(from.dimension, from.state.length).of(from.pairs(), from.step);
    block.count = items.length;
    for (int i = 0; i < items.length; i++) {
      block.first[i] = from.first[items[i]];
      block.second[i] = from.second[items[i]];
      block.key[i] = from.key[items[i]];
      block.contact[i] = from.contact[items[i]];
      block.distance[i] = from.distance[items[i]];
      block.force[i] = from.force[items[i]];
      block.selected[i] = from.selected[items[i]];
      copy(from.normal, items[i], block.normal, i);
      copy(from.drive, items[i], block.drive, i);
      copy(from.state, items[i], block.state, i);
    }
    return block;
  }

  static void copy(double[][] from, int item, double[][] to, int place) {
    for (int row = 0; row < to.length; row++) {
      to[row][place] = from[row][item];
    }
  }

  /** All items of a block, ascending. */
  static int[] all(Block block) {
    return java.util.stream.IntStream.range(0, block.count).toArray();
  }
}
