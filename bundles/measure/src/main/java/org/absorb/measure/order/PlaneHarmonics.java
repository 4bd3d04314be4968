package org.absorb.measure.order;

/** exp(6 i theta). */
final class PlaneHarmonics implements Harmonics {

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void at(double[] direction, double[] out) {
    double x = direction[0];
    double y = direction[1];
    double re = x * (x * x - 3 * y * y); // cubed, then squared
    double im = y * (3 * x * x - y * y);
    out[0] = re * re - im * im;
    out[1] = 2 * re * im;
  }

  @Override
  public double product(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1];
  }
}
