package org.absorb.spi.noise;

import org.absorb.spi.scheme.Block;

/**
 * Uniforms in twos, of a given correlation r: {@code u = Phi(z)} and {@code v = Phi(y)} of two
 * standard normals of correlation {@code rho = 2 sin(pi r / 6)}, which is what gives u and v the
 * correlation r exactly. At r = 1 the two are the same number to the bit, at r = -1 they add up to
 * 1.
 *
 * <p>Immutable; a scheme keeps one and may use it from several threads.
 */
public final class GaussianCopula {

  private final double common;
  private final double opposite;

  /**
   * @param correlation r of the two uniforms, -1 to 1
   */
  public GaussianCopula(double correlation) {
    if (!(Math.abs(correlation) <= 1)) {
      throw new IllegalArgumentException("a correlation is -1 to 1, not " + correlation);
    }
    // the sine of pi/6 is not exactly a half, yet at r = 1 nothing may set the two apart
    double rho =
        Math.abs(correlation) == 1 ? correlation : 2 * StrictMath.sin(Math.PI * correlation / 6);
    common = Math.sqrt((1 + rho) / 2);
    opposite = Math.sqrt((1 - rho) / 2);
  }

  /**
   * Two uniforms, inside (0, 1), for each item of the block.
   *
   * @param stream of the one normal that they are made of
   * @param other stream of the other
   */
  public void uniform(
      Noise noise, int stream, int other, Block block, double[] first, double[] second) {
    noise.normal(stream, block, first);
    noise.normal(other, block, second);
    for (int i = 0; i < block.count; i++) {
      double shared = common * first[i];
      double apart = opposite * second[i];
      first[i] = shared + apart;
      second[i] = shared - apart;
    }
    NormalDistribution.cumulative(first, block.count);
    NormalDistribution.cumulative(second, block.count);
  }
}
