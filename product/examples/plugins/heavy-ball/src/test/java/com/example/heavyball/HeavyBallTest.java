package com.example.heavyball;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Scheme;
import org.junit.jupiter.api.Test;

class HeavyBallTest {

  private static final int D = 3;

  private static Scheme scheme(double mu) {
    return new HeavyBall().create(new HeavyBall.Parameters(0.02, 0.4, mu));
  }

  private static Block block(Scheme scheme, double push) {
    Block block = new Block(D, scheme.law().state().size()).of(false, 7);
    block.count = Block.SIZE;
    for (int i = 0; i < block.count; i++) {
      block.key[i] = Noise.particleKey(i);
      for (int axis = 0; axis < D; axis++) {
        block.drive[axis][i] = push * Math.sin(i + 10 * axis);
      }
    }
    return block;
  }

  /** The factors of particle-wise SGD, in its stream, on the same forces. */
  @Test
  void withoutMomentumItIsSgd() {
    Scheme scheme = scheme(0);
    Block block = block(scheme, 1);
    double[][] out = new double[D][Block.SIZE];
    double[] u = new double[Block.SIZE];
    for (int step = 0; step < 3; step++) {
      Noise noise = new Noise(5).at(step);
      scheme.fill(block, noise, out);
      noise.uniform(Streams.PARTICLE, block, u);
      for (int axis = 0; axis < D; axis++) {
        double[] sgd = new double[Block.SIZE];
        for (int i = 0; i < Block.SIZE; i++) {
          sgd[i] = block.drive[axis][i] * (u[i] < 0.6 ? 0 : 0.02) + 0.0; // no minus zero
        }
        assertArrayEquals(sgd, out[axis]);
      }
    }
  }

  @Test
  void itRollsOnAndComesToRest() {
    Scheme scheme = scheme(0.5);
    Block pushed = block(scheme, 1);
    double[][] out = new double[D][Block.SIZE];
    assertTrue(scheme.quiet(pushed));
    scheme.fill(pushed, new Noise(5), out);
    assertFalse(scheme.quiet(pushed));
    double[] before = out[1].clone();
    Block free = block(scheme, 0);
    for (int number = 0; number < free.state.length; number++) {
      System.arraycopy(pushed.state[number], 0, free.state[number], 0, Block.SIZE);
    }
    scheme.fill(free, new Noise(5).at(1), out);
    for (int i = 0; i < Block.SIZE; i++) {
      assertEquals(before[i] / 2, out[1][i]);
    }
    int steps = 1;
    while (!scheme.quiet(free)) {
      scheme.fill(free, new Noise(5).at(++steps), out);
    }
    assertEquals(55, steps, 2, "0.02 halved until below 2^-60");
  }
}
