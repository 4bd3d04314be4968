package org.absorb.measure.order;

/**
 * Y_6m for m = 0 ... 6, as polynomials in x, y, z times {@code (x + i y)^m}. Those of -m are their
 * conjugates but for a sign, and count in the product. Signs of single functions (the
 * Condon-Shortley phase) are left out: no product of two of one m has them.
 */
final class SphericalHarmonics implements Harmonics {

  private static final int L = 6;
  private static final double[] FACTOR = {
    Math.sqrt(13 / Math.PI) / 32,
    Math.sqrt(273 / (2 * Math.PI)) / 16,
    Math.sqrt(1365 / Math.PI) / 64,
    Math.sqrt(1365 / Math.PI) / 32,
    3 * Math.sqrt(91 / (2 * Math.PI)) / 32,
    3 * Math.sqrt(1001 / Math.PI) / 32,
    Math.sqrt(3003 / Math.PI) / 64
  };

  @Override
  public int size() {
    return L + 1;
  }

  @Override
  public void at(double[] direction, double[] out) {
    double x = direction[0];
    double y = direction[1];
    double z = direction[2];
    double s = z * z;
    double re = 1;
    double im = 0;
    for (int m = 0; m <= L; m++) {
      double height = FACTOR[m] * alongZ(m, z, s);
      out[2 * m] = height * re;
      out[2 * m + 1] = height * im;
      double next = re * x - im * y;
      im = re * y + im * x;
      re = next;
    }
  }

  private static double alongZ(int m, double z, double s) {
    return switch (m) {
      case 0 -> ((231 * s - 315) * s + 105) * s - 5;
      case 1 -> z * ((33 * s - 30) * s + 5);
      case 2 -> (33 * s - 18) * s + 1;
      case 3 -> z * (11 * s - 3);
      case 4 -> 11 * s - 1;
      case 5 -> z;
      default -> 1;
    };
  }

  @Override
  public double product(double[] a, double[] b) {
    double sum = 0;
    for (int m = 1; m <= L; m++) {
      sum += a[2 * m] * b[2 * m] + a[2 * m + 1] * b[2 * m + 1];
    }
    return 4 * Math.PI / (2 * L + 1) * (a[0] * b[0] + 2 * sum);
  }
}
