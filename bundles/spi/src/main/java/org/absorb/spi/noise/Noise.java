package org.absorb.spi.noise;

import java.util.Arrays;
import org.absorb.spi.scheme.Block;

/**
 * Counter-based random numbers: a number is a function of (seed, step, stream, key) and of nothing
 * else. So it is the same bits in any order, on any thread and after any restart, and the number of
 * another step can be had at any time.
 *
 * <p>The key of a pair is {@code (lower id << 32) | higher id}, that of a particle {@code (id <<
 * 32) | id}; {@link Block#key} holds them. The hash is three rounds of multiply and shift with two
 * secret words, one before the first and one before the second multiplication, so that neighbouring
 * steps, streams and seeds are not shifted copies of one another.
 *
 * <p>One instance a thread: it keeps scratch arrays. The engine constructs it and sets the step
 * before each call of a plugin; a plugin may turn it to another step ({@link #at}) and need not
 * turn it back. Key arrays hold up to {@link Block#SIZE} entries a call.
 */
public final class Noise {

  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD6E8FEB86659FD93L;
  private static final long THIRD = 0xBF58476D1CE4E5B9L;
  private static final double UNIT = 0x1p-53;

  private final long seed;
  private final long[] words = new long[Block.SIZE];
  private final double[] length = new double[Block.SIZE];
  private final double[] beyond = new double[Block.SIZE];

  private long step;
  private long stepWord;
  private int stream = -1;
  private long before;
  private long between;

  /** Random numbers of a seed, at step 0. */
  public Noise(long seed) {
    this.seed = mix(seed + FIRST);
    this.stepWord = mix(this.seed + FIRST);
  }

  /** Turns to a step; any, earlier ones too. */
  public Noise at(long newStep) {
    if (newStep != step) {
      step = newStep;
      stepWord = mix(seed + FIRST * (newStep + 1));
      stream = -1;
    }
    return this;
  }

  /** The random word of one key. */
  public long word(int stream, long key) {
    select(stream);
    return spread(strike(key, before, between));
  }

  /** Uniform on [0, 1), a multiple of 2^-53, for one key. */
  public double uniform(int stream, long key) {
    return (word(stream, key) >>> 11) * UNIT;
  }

  /** Random words, one for each item of the block. */
  public void words(int stream, Block block, long[] out) {
    words(stream, block.key, block.count, out);
  }

  /** Random words, one for each of {@code count} keys. */
  public void words(int stream, long[] key, int count, long[] out) {
    select(stream);
    strike(key, count, before, between, out);
    spread(out, count);
  }

  /** Uniform on [0, 1), one for each item of the block. */
  public void uniform(int stream, Block block, double[] out) {
    uniform(stream, block.key, block.count, out);
  }

  /** Uniform on [0, 1), one for each of {@code count} keys. */
  public void uniform(int stream, long[] key, int count, double[] out) {
    words(stream, key, count, words);
    toUniform(words, count, out);
  }

  /** Standard normals, one for each item of the block. */
  public void normal(int stream, Block block, double[] out) {
    normal(stream, block.key, block.count, out);
  }

  /** Standard normals, one for each of {@code count} keys. */
  public void normal(int stream, long[] key, int count, double[] out) {
    words(stream, key, count, words);
    Ziggurat.fill(words, count, between, out);
  }

  /**
   * Unit vectors, uniform on the sphere, {@code out[axis][item]} for the block's axes. Takes one
   * stream for each axis, from the first on.
   */
  public void direction(int firstStream, Block block, double[][] out) {
    direction(firstStream, block.key, block.count, block.dimension, out);
  }

  /** Unit vectors in {@code dimension} axes, one for each of {@code count} keys. */
  public void direction(int firstStream, long[] key, int count, int dimension, double[][] out) {
    for (int axis = 0; axis < dimension; axis++) {
      normal(firstStream + axis, key, count, out[axis]);
    }
    for (int item = 0; item < count; item++) {
      double square = 0;
      for (int axis = 0; axis < dimension; axis++) {
        square += out[axis][item] * out[axis][item];
      }
      if (square == 0) {
        out[0][item] = 1; // all normals exactly zero: never seen, yet no NaN may come of it
        square = 1;
      }
      length[item] = Math.sqrt(square);
    }
    for (int axis = 0; axis < dimension; axis++) {
      divide(out[axis], length, count);
    }
  }

  /**
   * Vectors uniform in the unit ball, {@code out[axis][item]} for the block's axes: the first d
   * components of a unit vector in d + 2 axes. Takes one stream for each of d + 2 axes, from the
   * first on.
   */
  public void ball(int firstStream, Block block, double[][] out) {
    Arrays.fill(length, 0, block.count, Double.MIN_NORMAL); // no NaN if all are exactly zero
    for (int axis = 0; axis < block.dimension + 2; axis++) {
      double[] component = axis < block.dimension ? out[axis] : beyond;
      normal(firstStream + axis, block, component);
      addSquare(component, block.count, length);
    }
    root(length, block.count);
    for (int axis = 0; axis < block.dimension; axis++) {
      divide(out[axis], length, block.count);
    }
  }

  /** The key of a pair; {@code first} is the lower id. */
  public static long pairKey(int first, int second) {
    return (long) first << 32 | second;
  }

  /** The key of a particle. */
  public static long particleKey(int id) {
    return (long) id << 32 | id;
  }

  /** A word from a word, for chains of further numbers. */
  static long mix(long word) {
    word = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
    word = (word ^ word >>> 27) * 0x94D049BB133111EBL;
    return word ^ word >>> 31;
  }

  private void select(int wanted) {
    if (wanted != stream) {
      stream = wanted;
      before = mix(stepWord + FIRST * (2L * wanted + 1));
      between = mix(stepWord + FIRST * (2L * wanted + 2));
    }
  }

  private static long strike(long key, long before, long between) {
    long z = (key ^ before) * FIRST;
    z ^= z >>> 32;
    return (z + between) * SECOND;
  }

  private static long spread(long z) {
    z ^= z >>> 29;
    z *= THIRD;
    return z ^ z >>> 32;
  }

  // two loops, because the compiler vectorises two multiplications in a loop but not three

  private static void strike(long[] key, int count, long before, long between, long[] out) {
    for (int i = 0; i < count; i++) {
      long z = (key[i] ^ before) * FIRST;
      z ^= z >>> 32;
      out[i] = (z + between) * SECOND;
    }
  }

  private static void spread(long[] out, int count) {
    for (int i = 0; i < count; i++) {
      long z = out[i];
      z ^= z >>> 29;
      z *= THIRD;
      out[i] = z ^ z >>> 32;
    }
  }

  private static void toUniform(long[] words, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = (words[i] >>> 11) * UNIT;
    }
  }

  private static void addSquare(double[] values, int count, double[] sum) {
    for (int i = 0; i < count; i++) {
      sum[i] += values[i] * values[i];
    }
  }

  private static void root(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      values[i] = Math.sqrt(values[i]);
    }
  }

  private static void divide(double[] values, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      values[i] /= by[i];
    }
  }
}
