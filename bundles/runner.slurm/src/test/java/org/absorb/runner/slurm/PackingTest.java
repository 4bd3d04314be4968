package org.absorb.runner.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingTest {

  private static double seconds(List<Integer> task, double[] seconds) {
    return task.stream().mapToDouble(run -> seconds[run]).sum();
  }

  @Test
  void everyRunIsInOneTaskAndNoTaskIsFarTooLong() {
    long seed = System.nanoTime();
    System.out.println("PackingTest seed " + seed);
    Random random = new Random(seed);
    for (int trial = 0; trial < 200; trial++) {
      double[] seconds =
          random.doubles(1 + random.nextInt(200)).map(u -> Math.exp(8 * u)).toArray();
      double least = random.nextInt(2000);
      int most = 1 + random.nextInt(40);
      List<List<Integer>> tasks = Packing.of(seconds, least, most);
      assertEquals(
          IntStream.range(0, seconds.length).boxed().toList(),
          tasks.stream().flatMap(List::stream).sorted().toList());
      assertTrue(tasks.size() <= most);
      double total = Arrays.stream(seconds).sum();
      double longest = Arrays.stream(seconds).max().orElseThrow();
      double bound = total / tasks.size() + longest; // Graham's, for any number of tasks
      for (List<Integer> task : tasks) {
        assertTrue(seconds(task, seconds) <= bound);
      }
      assertTrue(tasks.size() == 1 || total / tasks.size() >= least, "long enough on average");
    }
  }

  @Test
  void longRunsComeFirstAndShortOnesFillUp() {
    assertEquals(
        List.of(List.of(0), List.of(1, 2, 3)), Packing.of(new double[] {60, 20, 20, 20}, 60, 100));
  }

  @Test
  void ofNothingKnownRunsCountAlike() {
    double nan = Double.NaN;
    List<List<Integer>> tasks = Packing.of(new double[] {nan, nan, nan, nan}, 0, 2);
    assertEquals(List.of(2, 2), tasks.stream().map(List::size).toList());
    assertEquals(1, Packing.of(new double[] {nan, nan}, 900, 2).size());
    assertEquals(4, Packing.of(new double[] {0, 0, 0, 0}, 0, 10).size());
  }
}
