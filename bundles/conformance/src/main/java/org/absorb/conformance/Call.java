package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Scheme;

/**
 * What one call of {@code fill} gave.
 *
 * @param out {@code out[row][item]}
 * @param state after the call, {@code state[number][item]}
 */
record Call(double[][] out, double[][] state) {

  /**
   * Calls a scheme as the engine does, with a copy of the block. Fails if it leaves entries unset,
   * sets them to no finite number, or writes where it must not.
   */
  static Call of(Scheme scheme, Block given, long seed, long step) {
    Block block = Blocks.some(given, Blocks.all(given)).of(given.pairs(), step);
    Block before = Blocks.some(block, Blocks.all(block));
    double[][] out = rows(scheme, block);
    scheme.fill(block, new Noise(seed).at(step), out);
    check(out, block.count, "row");
    check(block.state, block.count, "state");
    intact(before, block);
    return new Call(cut(out, block.count), cut(block.state, block.count));
  }

  /** Rows that nothing was written to. */
  static double[][] rows(Scheme scheme, Block block) {
    int rows = Blocks.rows(scheme.law(), block.pairs(), block.dimension);
    double[][] out = new double[rows][Block.SIZE];
    for (double[] row : out) {
      Arrays.fill(row, Double.NaN);
    }
    return out;
  }

  /** The same for some of the items only, in that order. */
  Call some(int... items) {
    Call some =
        new Call(new double[out.length][items.length], new double[state.length][items.length]);
    for (int i = 0; i < items.length; i++) {
      Blocks.copy(out, items[i], some.out, i);
      Blocks.copy(state, items[i], some.state, i);
    }
    return some;
  }

  /** Whether all numbers are the same to the bit. */
  boolean same(Call other) {
    return Arrays.deepEquals(out, other.out) && Arrays.deepEquals(state, other.state);
  }

  private static double[][] cut(double[][] rows, int count) {
    return Arrays.stream(rows).map(row -> Arrays.copyOf(row, count)).toArray(double[][]::new);
  }

  private static void check(double[][] rows, int count, String what) {
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < count; i++) {
        if (!Double.isFinite(rows[row][i])) {
          fail(
              what
                  + " "
                  + row
                  + " of item "
                  + i
                  + " of "
                  + count
                  + " is "
                  + rows[row][i]
                  + ": every entry is to be set, to a finite number");
        }
      }
    }
  }

  private static void intact(Block before, Block after) {
    boolean intact =
        before.count == after.count
            && before.step == after.step
            && before.pairs() == after.pairs()
            && Arrays.equals(before.first, after.first)
            && Arrays.equals(before.second, after.second)
            && Arrays.equals(before.key, after.key)
            && Arrays.equals(before.distance, after.distance)
            && Arrays.equals(before.contact, after.contact)
            && Arrays.equals(before.force, after.force)
            && Arrays.equals(before.selected, after.selected)
            && Arrays.deepEquals(before.normal, after.normal)
            && Arrays.deepEquals(before.drive, after.drive);
    if (!intact) {
      fail("it writes into the engine's block: only its state and scratch may be written to");
    }
  }
}
