package org.absorb.runner.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.absorb.model.run.Column;
import org.absorb.model.run.RunId;
import org.absorb.store.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesSourceTest {

  @TempDir Path folder;
  private Project project;
  private SeriesSource source;

  @BeforeEach
  void open() {
    project = Project.create(folder.resolve("project"));
    source = new SeriesSource(project);
  }

  @Test
  void runsWithoutLogsHaveNoCurves() {
    assertFalse(source.follow(List.of(id(1))));
    assertEquals(0, source.run(id(1), "activity").step().length);
    assertEquals(0, source.mean(List.of(new Member(id(1), false)), "activity").step().length);
    assertEquals(-1, source.last(id(1)));
    assertEquals(List.of(), source.columns());
  }

  @Test
  void aGrowingRunGrowsAndAnExtendedOneIsReadAnew() throws IOException {
    write(id(1), "k,activity\n0,1\n10,0.5\n13,0.25\n");
    assertTrue(source.follow(List.of(id(1))));
    assertFalse(source.follow(List.of(id(1))));
    assertArrayEquals(new long[] {0, 10, 13}, source.run(id(1), "activity").step());
    assertEquals(List.of(new Column("activity", "activity", "", "1")), source.columns());
    write(id(1), "k,activity\n0,1\n10,0.5\n20,0.125\n");
    assertTrue(source.follow(List.of(id(1))));
    assertArrayEquals(new long[] {0, 10, 20}, source.run(id(1), "activity").step());
    append(id(1), "30,0\n");
    assertTrue(source.follow(List.of(id(1))));
    assertArrayEquals(new double[] {1, 0.5, 0.125, 0}, source.run(id(1), "activity").value());
    assertEquals(0, source.run(id(1), "energy").step().length);
    assertTrue(source.follow(List.of()));
    assertEquals(-1, source.last(id(1)));
  }

  @Test
  void anAbsorbedReplicaCountsOnAndAShortOneDoesNot() throws IOException {
    write(id(1), "k,activity\n0,1\n10,0.5\n14,0\n");
    write(id(2), "k,activity\n0,0.5\n10,0.25\n20,0.5\n30,0.75\n");
    write(id(3), "k,activity\n0,0\n10,\n");
    source.follow(List.of(id(1), id(2), id(3)));
    MeanCurve mean =
        source.mean(
            List.of(new Member(id(1), true), new Member(id(2), false), new Member(id(3), false)),
            "activity");
    assertArrayEquals(new long[] {0, 10, 20, 30}, mean.step());
    assertArrayEquals(new double[] {0.5, 0.375, 0.25, 0.375}, mean.mean(), 1e-15);
    assertArrayEquals(new int[] {3, 2, 2, 2}, mean.count());
    assertArrayEquals(new int[] {3, 2, 1, 1}, mean.active());
    assertEquals(0.5, mean.deviation()[0], 1e-15);
    assertEquals(0.5 / Math.sqrt(3), mean.error()[0], 1e-15);
    assertEquals(-1, mean.at(-1));
    assertEquals(1, mean.at(19.5));
    assertEquals(3, mean.at(1e9));
  }

  /** Mean, deviation, error and counts of many random cells against the plain definition. */
  @Test
  void meansAreThoseOfTheWholeLogs() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int trial = 0; trial < 12; trial++) {
      int every = 1 + random.nextInt(12);
      List<TreeMap<Long, Double>> logs = new ArrayList<>();
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        boolean absorbed = random.nextBoolean();
        TreeMap<Long, Double> log = log(random, every, absorbed);
        StringBuilder text = new StringBuilder("k,energy,activity\n");
        log.forEach((k, value) -> text.append(k).append(",1,").append(value).append('\n'));
        RunId id = id(100 * trial + i);
        write(id, text.toString());
        logs.add(log);
        members.add(new Member(id, absorbed));
      }
      source.follow(members.stream().map(Member::id).toList());
      compare(logs, members, source.mean(members, "activity"), "seed " + seed);
    }
  }

  private static TreeMap<Long, Double> log(Random random, int every, boolean absorbed) {
    int rows = (int) Math.exp(random.nextDouble() * 9.5) + 1;
    TreeMap<Long, Double> log = new TreeMap<>();
    for (long row = 0; row < rows; row++) {
      log.put(row * every, random.nextGaussian());
    }
    if (absorbed && rows > 1) {
      log.put((long) rows * every - random.nextInt(every), 0.0);
    }
    return log;
  }

  private static void compare(
      List<TreeMap<Long, Double>> logs, List<Member> members, MeanCurve mean, String message) {
    assertTrue(mean.step().length <= 2000, message);
    assertEquals(0, mean.step()[0], message);
    assertEquals(
        logs.stream().mapToLong(TreeMap::lastKey).max().orElseThrow(), last(mean), message);
    for (int at = 0; at < mean.step().length; at++) {
      long k = mean.step()[at];
      List<Double> values = new ArrayList<>();
      int active = 0;
      for (int i = 0; i < logs.size(); i++) {
        TreeMap<Long, Double> log = logs.get(i);
        boolean rests = members.get(i).absorbed() && k >= log.lastKey();
        if (rests || k <= log.lastKey()) {
          values.add(rests ? log.lastEntry().getValue() : log.get(k));
        }
        active += !rests && k <= log.lastKey() ? 1 : 0;
      }
      int n = values.size();
      double average = values.stream().mapToDouble(x -> x).sum() / n;
      double squares = values.stream().mapToDouble(x -> (x - average) * (x - average)).sum();
      double deviation = n == 1 ? Double.NaN : Math.sqrt(squares / (n - 1));
      assertEquals(average, mean.mean()[at], 1e-12, message);
      assertEquals(deviation, mean.deviation()[at], 1e-12, message);
      assertEquals(deviation / Math.sqrt(n), mean.error()[at], 1e-12, message);
      assertEquals(n, mean.count()[at], message);
      assertEquals(active, mean.active()[at], message);
    }
  }

  private static long last(MeanCurve mean) {
    return mean.step()[mean.step().length - 1];
  }

  @Test
  void longLogsAreThinnedAlikeAndReadInPieces() throws IOException {
    int rows = 100_000;
    String[] lines =
        IntStream.range(0, rows)
            .mapToObj(row -> 10 * row + "," + Math.exp(-row / 3e4) + ",0.5\n")
            .toArray(String[]::new);
    write(id(1), "k,activity,energy\n");
    write(id(2), "k,activity,energy\n" + String.join("", lines));
    for (int from = 0; from < rows; from += 7919) {
      append(id(1), String.join("", List.of(lines).subList(from, Math.min(rows, from + 7919))));
      source.follow(List.of(id(1), id(2)));
    }
    RunCurve pieces = source.run(id(1), "activity");
    RunCurve whole = source.run(id(2), "activity");
    assertArrayEquals(whole.step(), pieces.step());
    assertArrayEquals(whole.value(), pieces.value());
    assertTrue(whole.step().length <= 2000, whole.step().length + " points");
    assertEquals(0, whole.step()[0]);
    assertEquals(10 * (rows - 1), whole.step()[whole.step().length - 1]);
    Map<Long, Long> decades = new TreeMap<>();
    for (long k : whole.step()) {
      decades.merge((long) Math.log10(k + 1), 1L, Long::sum);
    }
    assertEquals(9, decades.get(1L), "every row at first");
    assertTrue(decades.values().stream().skip(2).allMatch(n -> n >= 90), decades.toString());
    for (int i = 1; i < whole.step().length; i++) {
      assertTrue(
          whole.step()[i] - whole.step()[i - 1] <= 10 * rows / 256, "no gap in a linear plot");
    }
  }

  @Test
  void evenTenMillionRowsAreTwoThousandPoints() {
    Thinned rows = new Thinned();
    rows.begin(List.of("a"));
    double[] value = {1};
    for (long k = 0; k < 10_000_000L; k++) {
      rows.row(k, value);
    }
    assertTrue(rows.count() <= 2000, rows.count() + " points");
    assertEquals(9_999_999, rows.step(rows.count() - 1));
  }

  private static RunId id(int number) {
    return new RunId(String.format("%016x", number));
  }

  private void write(RunId id, String log) throws IOException {
    Files.createDirectories(project.run(id).path());
    Files.writeString(project.run(id).file("log.csv"), log);
  }

  private void append(RunId id, String log) throws IOException {
    Files.writeString(project.run(id).file("log.csv"), log, StandardOpenOption.APPEND);
  }
}
