package org.absorb.spi.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.absorb.spi.noise.CrushRecord.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The random words as they are used, through the batteries of TestU01: see {@link Battery}. */
class BatteryTest {

  private static final CrushRecord RECORD =
      new CrushRecord(Path.of("src/test/resources/org/absorb/spi/noise/crush.tsv"));

  /** One of the quickest tests of Crush: of the upper bits, four words at a time. */
  private static final int QUICK = 2;

  /** Of a p-value, from one version of the system's mathematics to the next. */
  private static final double SAME = 1e-4;

  @TempDir Path folder;

  /** Multiples of one odd number, shifted: not enough. */
  private enum Bad implements Battery.Words {
    BAD;

    @Override
    public void fill(long block, long[] key, long[] out) {
      for (int i = 0; i < out.length; i++) {
        long z = (block * out.length + i) * 0x9E3779B97F4A7C15L;
        out[i] = z ^ z >>> 32;
      }
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(Use.class)
  void passesSmallCrush(Use use) throws Exception {
    for (Battery.Statistic statistic : smallCrush(use)) {
      assertFalse(statistic.suspect(), statistic.toString());
    }
  }

  @Tag("slow")
  @Test
  void seesABadGenerator() throws Exception {
    assertTrue(smallCrush(Bad.BAD).stream().anyMatch(Battery.Statistic::failed));
  }

  private List<Battery.Statistic> smallCrush(Battery.Words words) throws Exception {
    Path program = Battery.program(folder);
    List<Battery.Statistic> all = new ArrayList<>();
    for (int test = 1; test <= Battery.SMALL_CRUSH.tests; test++) {
      all.addAll(Battery.SMALL_CRUSH.test(program, test, words));
    }
    return all;
  }

  @Test
  void passedCrushWhenItWasRecorded() throws Exception {
    List<Line> lines = RECORD.lines();
    for (Use use : Use.values()) {
      assertEquals(
          IntStream.rangeClosed(1, Battery.CRUSH.tests).boxed().toList(),
          lines.stream().filter(line -> line.use() == use).map(Line::test).distinct().toList(),
          use + ": every test");
    }
    for (Line line : lines) {
      assertFalse(line.statistic().failed(), line.toString());
    }
    List<Line> suspect = lines.stream().filter(line -> line.statistic().suspect()).toList();
    assertTrue(suspect.size() <= mostSuspect(lines.size()), suspect.toString());
  }

  /**
   * Of so many statistics of a good generator more are suspect once in a thousand times at most.
   */
  private static int mostSuspect(int statistics) {
    double mean = 0.002 * statistics;
    double chance = Math.exp(-mean);
    double sum = chance;
    int most = 0;
    while (sum < 0.999) {
      most++;
      chance *= mean / most;
      sum += chance;
    }
    return most;
  }

  /** Neither the words nor the battery have changed since. */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource(Use.class)
  void isWhatPassedCrush(Use use) throws Exception {
    List<Battery.Statistic> then = RECORD.statistics(use, QUICK);
    List<Battery.Statistic> now = Battery.CRUSH.test(Battery.program(folder), QUICK, use);
    assertEquals(then.size(), now.size());
    for (int i = 0; i < now.size(); i++) {
      assertEquals(then.get(i).name(), now.get(i).name());
      assertEquals(then.get(i).p(), now.get(i).p(), SAME);
    }
  }

  /** Some hours; can be stopped and goes on where it was. */
  @Test
  @EnabledIfSystemProperty(named = "absorb.battery", matches = "Crush")
  void crushIsRecorded() throws Exception {
    RECORD.complete(Battery.program(folder));
  }
}
