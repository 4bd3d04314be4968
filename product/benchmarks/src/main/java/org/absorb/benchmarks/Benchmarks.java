package org.absorb.benchmarks;

import java.util.Locale;
import org.absorb.cli.internal.bench.BenchCase;
import org.absorb.model.value.Tree;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs JMH with its own arguments ({@code -p name=bro -f 5 -jvm /path/to/java -prof perfasm}), then
 * prints nanoseconds a step and particle.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    var results = new Runner(new CommandLineOptions(arguments)).run();
    System.out.printf("%n%-18s %10s %8s %8s%n", "ns/(step particle)", "median", "least", "most");
    for (RunResult result : results) {
      BenchCase each = Window.named(result.getParams().getParam("name"));
      Tree system = each.document().tree("system");
      double work =
          Window.steps(each) * Double.parseDouble(system.get("particles").orElseThrow().toString());
      Statistics nanos = result.getPrimaryResult().getStatistics();
      System.out.printf(
          Locale.ROOT,
          "%-18s %10.2f %8.2f %8.2f%n",
          each.name(),
          nanos.getPercentile(50) / work,
          nanos.getMin() / work,
          nanos.getMax() / work);
    }
  }
}
