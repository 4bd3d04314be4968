package org.absorb.analysis.structure.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.absorb.analysis.structure.internal.pair.RadialDistribution;
import org.absorb.analysis.structure.internal.window.NumberVariance;
import org.absorb.measure.Configurations;
import org.absorb.measure.order.BondOrder;
import org.absorb.measure.wave.StructureFactor;
import org.absorb.measure.wave.WaveVectors;
import org.absorb.model.run.Frame;

/** Times the parts on frames of 1e5 particles at phi = 0.64: {@code main}, no test. */
public final class Benchmark {

  private Benchmark() {}

  public static void main(String[] arguments) {
    int particles = 100_000;
    double length = Math.cbrt(particles * Math.PI / 6 / 0.64);
    double[] box = {length, length, length};
    Frame frame = Configurations.poisson(box, particles, new Random(1));
    double[] radius = new double[24];
    Arrays.setAll(radius, i -> Math.pow(length / 2, (i + 1) / 24.0));
    WaveVectors vectors = WaveVectors.upTo(box, 15, 64);
    StructureFactor factor = new StructureFactor(vectors);
    System.out.println(vectors.shells().size() + " shells, " + vectors.size() + " vectors");
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    for (int round = 0; round < rounds; round++) {
      time("vectors", () -> WaveVectors.upTo(box, 15, 64));
      time("S(k)", () -> factor.of(frame));
      time("g(r) to 4", () -> RadialDistribution.of(frame, 4, 0.02));
      time("variance", () -> NumberVariance.of(frame, radius, 1000));
      time("q_6", () -> BondOrder.of(frame, BondOrder.reach(frame)));
    }
  }

  private static void time(String what, Runnable run) {
    ProcessHandle.Info process = ProcessHandle.current().info();
    long start = System.nanoTime();
    Duration before = process.totalCpuDuration().orElse(Duration.ZERO);
    run.run();
    Duration after = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.out.printf(
        "%-10s %7.2f s, of processors %7.2f s%n",
        what, (System.nanoTime() - start) * 1e-9, after.minus(before).toMillis() * 1e-3);
  }
}
