package org.absorb.spi.system;

/** The ball of radius 1, in whose volume packing fractions are counted. */
public final class Ball {

  private Ball() {}

  /**
   * Its volume {@code v_d = pi^(d/2) / Gamma(d/2 + 1)}.
   *
   * @param dimension d, 2 to 5
   * @throws IllegalArgumentException if it is another
   */
  public static double volume(int dimension) {
    return switch (dimension) {
      case 2 -> Math.PI;
      case 3 -> 4 * Math.PI / 3;
      case 4 -> Math.PI * Math.PI / 2;
      case 5 -> 8 * Math.PI * Math.PI / 15;
      default -> throw new IllegalArgumentException("no ball in " + dimension + " dimensions");
    };
  }
}
