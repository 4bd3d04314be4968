package org.absorb.analysis.fss.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.SizeCurve;

/**
 * Curves that collapse exactly, and noise on them.
 *
 * @param truth what they collapse with
 * @param sizes L
 * @param low least rho
 * @param high largest rho
 * @param points a size
 * @param noise relative error of each value
 */
public record Synthetic(
    ScalingPoint truth, double[] sizes, double low, double high, int points, double noise) {

  /** N = 1000, 4000, 16000, 64000 in three dimensions. */
  static final double[] SIZES = {10, 15.874, 25.198, 40};

  public static Synthetic activity(ScalingPoint truth) {
    return new Synthetic(truth, SIZES, 0.632, 0.648, 33, 0.02);
  }

  public Synthetic with(double[] others) {
    return new Synthetic(truth, others, low, high, points, noise);
  }

  public Synthetic noise(double other) {
    return new Synthetic(truth, sizes, low, high, points, other);
  }

  public Synthetic points(int count) {
    return new Synthetic(truth, sizes, low, high, count, noise);
  }

  /** The master curve: of an activity, or, for a positive zeta, of a relaxation time. */
  public double master(double x) {
    return truth.zeta() > 0
        ? 3 * Math.pow(1 + x * x / 9, -truth.zeta() / 2)
        : Math.pow(Math.log1p(Math.exp(x / 2)) + 0.05, -truth.zeta());
  }

  /** The exact value. */
  public double value(double size, double rho) {
    double x = Math.pow(size, 1 / truth.nu()) * (rho - truth.rhoC());
    return Math.pow(size, truth.zeta() / truth.nu()) * master(x);
  }

  public ScalingData data(long seed) {
    Random random = new Random(seed);
    List<SizeCurve> curves = new ArrayList<>();
    for (double size : sizes) {
      double[] rho = new double[points];
      for (int i = 0; i < points; i++) {
        rho[i] = low + (high - low) * i / (points - 1);
      }
      curves.add(curve(size, rho, random));
    }
    return new ScalingData(curves);
  }

  /** One size at any rho, with noise. */
  public SizeCurve curve(double size, double[] rho, Random random) {
    double[] a = new double[rho.length];
    double[] da = new double[rho.length];
    for (int i = 0; i < rho.length; i++) {
      double exact = value(size, rho[i]);
      da[i] = noise * exact;
      a[i] = exact + da[i] * random.nextGaussian();
    }
    return new SizeCurve(size, rho, a, da);
  }
}
