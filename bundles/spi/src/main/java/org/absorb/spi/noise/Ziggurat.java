package org.absorb.spi.noise;

/**
 * Standard normals from 64-bit words by the ziggurat of Marsaglia and Tsang (2000) with 256 layers.
 *
 * <p>Of a word, bits 0 to 7 choose the layer and bits 11 to 63 are the signed value: they share
 * none. In 98.8 % of cases that is all; else further words are chained from it. Tables and the slow
 * path use StrictMath, so the bits are the same on every machine.
 */
final class Ziggurat {

  private static final int LAYERS = 256;

  /** Where the tail begins. */
  private static final double TAIL = 3.6541528853610088;

  /** The area of each layer. */
  private static final double AREA = 0.004928673233974658;

  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  /** The outer edge of each layer, from the base up, and its height. */
  private static final double[] EDGE = new double[LAYERS + 1];

  private static final double[] HEIGHT = new double[LAYERS + 1];

  /** Edge times 2^-52, and the largest value that is certainly inside, times 2^52. */
  private static final double[] WIDTH = new double[LAYERS];

  private static final long[] INSIDE = new long[LAYERS];

  static {
    EDGE[0] = AREA / density(TAIL);
    EDGE[1] = TAIL;
    for (int i = 2; i < LAYERS; i++) {
      double height = AREA / EDGE[i - 1] + density(EDGE[i - 1]);
      EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(height));
    }
    EDGE[LAYERS] = 0;
    for (int i = 0; i <= LAYERS; i++) {
      HEIGHT[i] = density(EDGE[i]);
    }
    for (int i = 0; i < LAYERS; i++) {
      WIDTH[i] = EDGE[i] * 0x1p-52;
      INSIDE[i] = (long) (EDGE[i + 1] / EDGE[i] * 0x1p52);
    }
  }

  private Ziggurat() {}

  static void fill(long[] words, int count, long salt, double[] out) {
    double[] width = WIDTH;
    long[] inside = INSIDE;
    for (int i = 0; i < count; i++) {
      long word = words[i];
      int layer = (int) word & LAYERS - 1;
      long value = word >> 11;
      out[i] = value * width[layer];
      if (Math.abs(value) >= inside[layer]) {
        out[i] = slow(word, salt);
      }
    }
  }

  private static double slow(long word, long salt) {
    long next = word + salt;
    while (true) {
      int layer = (int) word & LAYERS - 1;
      long value = word >> 11;
      double x = value * WIDTH[layer];
      if (Math.abs(value) < INSIDE[layer]) {
        return x;
      }
      if (layer == 0) {
        return value < 0 ? -tail(next) : tail(next);
      }
      next = Noise.mix(next + STRIDE);
      if (HEIGHT[layer] + positive(next) * (HEIGHT[layer + 1] - HEIGHT[layer]) < density(x)) {
        return x;
      }
      next = Noise.mix(next + STRIDE);
      word = next;
    }
  }

  private static double tail(long next) {
    double x;
    double y;
    do {
      next = Noise.mix(next + STRIDE);
      x = -StrictMath.log(positive(next)) / TAIL;
      next = Noise.mix(next + STRIDE);
      y = -StrictMath.log(positive(next));
    } while (y + y < x * x);
    return TAIL + x;
  }

  /** Uniform on (0, 1]. */
  private static double positive(long word) {
    return ((word >>> 11) + 1) * 0x1p-53;
  }

  private static double density(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }
}
