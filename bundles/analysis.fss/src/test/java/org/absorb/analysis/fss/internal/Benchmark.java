package org.absorb.analysis.fss.internal;

import java.lang.management.ManagementFactory;
import org.absorb.analysis.fss.internal.fit.RobustFit;
import org.absorb.analysis.fss.internal.gp.GpFit;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.ScalingSettings.Method;

/**
 * How long a fit of 4 sizes x 33 points takes, in processor time after warming up: to be run by
 * hand, since a busy machine would fail a test.
 */
public final class Benchmark {

  private static final int TIMES = 20;

  private Benchmark() {}

  public static void main(String[] arguments) {
    ScalingData data = Golden.data("synth_activity_active_side.csv");
    ScalingSettings one = ScalingSettings.of(Method.ROBUST, Golden.ACTIVITY).sampled(1);
    time("warming up", 1, () -> RobustFit.of(data, one.sampled(100), done -> {}));
    time("fit and one sample", TIMES, () -> RobustFit.of(data, one, done -> {}));
    time("fit and 200 samples", 3, () -> RobustFit.of(data, one.sampled(200), done -> {}));
    time("Gaussian process", 3, () -> GpFit.of(data, one, Golden.ACTIVITY));
  }

  private static void time(String what, int times, Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      work.run();
    }
    double millis = (threads.getCurrentThreadCpuTime() - began) * 1e-6 / times;
    System.out.printf("%s: %.1f ms%n", what, millis);
  }
}
