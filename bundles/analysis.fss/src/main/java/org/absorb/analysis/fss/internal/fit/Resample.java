package org.absorb.analysis.fss.internal.fit;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.SizeCurve;

/**
 * Data as they might have come out: replicas drawn again with replacement where at least {@value
 * #REPLICAS} are known, else a normal number of the given error.
 */
final class Resample {

  static final int REPLICAS = 4;

  private Resample() {}

  /**
   * @param logarithmic whether the normal number is added to ln a
   */
  static ScalingData of(ScalingData data, boolean logarithmic, RandomGenerator random) {
    return new ScalingData(
        data.curves().stream().map(curve -> of(curve, logarithmic, random)).toList());
  }

  private static SizeCurve of(SizeCurve curve, boolean logarithmic, RandomGenerator random) {
    double[] value = new double[curve.points()];
    for (int i = 0; i < value.length; i++) {
      double a = curve.value()[i];
      double da = curve.error()[i];
      double[] replicas = curve.replicas() == null ? new double[0] : curve.replicas()[i];
      if (replicas.length >= REPLICAS) {
        double drawn = a + drawn(replicas, random);
        // ln a has to stay a number
        value[i] = logarithmic && drawn <= 0 ? a : drawn;
      } else {
        double g = random.nextGaussian();
        value[i] = logarithmic ? a * Math.exp(g * da / a) : a + g * da;
      }
    }
    return new SizeCurve(curve.size(), curve.rho(), value, curve.error());
  }

  /**
   * How the mean of as many draws differs from the mean, times sqrt(n/(n-1)): the variance of a
   * draw is (n-1)/n of the unbiased one.
   */
  private static double drawn(double[] replicas, RandomGenerator random) {
    int n = replicas.length;
    double mean = Arrays.stream(replicas).average().orElse(0);
    double sum = 0;
    for (int r = 0; r < n; r++) {
      sum += replicas[random.nextInt(n)] - mean;
    }
    return sum / n * Math.sqrt(n / (n - 1.0));
  }
}
