package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.engine.Options;
import org.absorb.engine.Strategy;
import org.absorb.engine.run.Bookmark;
import org.absorb.engine.run.Control;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A log is a matter of the specification and the replica alone: every double of it is the same bit
 * for bit on any number of threads, with any search and after a restart.
 */
class SameLogTest {

  private static final long STEPS = 60;
  private static final long SEED = 5;
  private static final Options ONE = new Options(1, 0.25, Strategy.LIST);

  static Stream<String> dynamics() {
    return Stream.of(0.02, 0.3)
        .flatMap(
            kick ->
                Stream.of(
                        "\"bro.pairwise\", \"kickSize\": KICK",
                        "\"bro.particlewise\", \"kickSize\": KICK",
                        "\"bro.pairwise.nonreciprocal\", \"kickSize\": KICK",
                        "\"bro.pairwise.correlated\", \"kickSize\": KICK, \"correlation\": -0.4",
                        "\"approximation.bro.pairwise\", \"kickSize\": KICK, \"temporalCorrelation\": 0.5",
                        "\"sde.sgd.particlewise\", \"learningRate\": KICK, \"batchFraction\": 0.4, \"timeStep\": 0.5, \"temporalCorrelation\": -1",
                        "\"bro.pairwise\", \"kickSize\": KICK, \"potential\": {\"type\": \"potential.power\", \"exponent\": 2.5, \"energyScale\": 2}",
                        "\"ro.pairwise\", \"kickSize\": KICK",
                        "\"ro.particlewise\", \"kickSize\": KICK",
                        "\"sgd.pairwise\", \"learningRate\": KICK, \"batchFraction\": 0.2",
                        "\"sgd.pairwise\", \"learningRate\": KICK, \"batchFraction\": 0.2, \"batch\": \"selective\"",
                        "\"sgd.particlewise\", \"learningRate\": KICK, \"batchFraction\": 0.75",
                        "\"sgd.particlewise\", \"learningRate\": KICK, \"batchFraction\": 0.75, \"batch\": \"selective\"",
                        "\"gd\", \"learningRate\": KICK")
                    .map(settings -> settings.replace("KICK", kick.toString())));
  }

  @ParameterizedTest
  @MethodSource("dynamics")
  void onAnyThreadsWithAnySearch(String dynamics) {
    String log = log(dynamics, SEED, 0, ONE);
    assertEquals(STEPS + 1, log.lines().count());
    for (Options options :
        List.of(
            new Options(1, 0.05, Strategy.LIST),
            new Options(3, 0.6, Strategy.LIST),
            new Options(1, 0.25, Strategy.SCAN),
            new Options(2, 0.25, Strategy.SCAN))) {
      assertEquals(log, log(dynamics, SEED, 0, options), options.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("dynamics")
  void afterARestart(String dynamics) {
    Rows whole = new Rows();
    run(dynamics, SEED, 0, ONE, null, whole, Control.NONE);
    for (long stop : new long[] {0, 1, 37, STEPS - 1}) {
      Rows parts = new Rows();
      Ending first = run(dynamics, SEED, 0, ONE, null, parts, () -> parts.last() >= stop - 1);
      // what is found on the way is not kept: another number of threads and another search go on
      Options others = new Options(2, 0.4, Strategy.SCAN);
      Ending second = run(dynamics, SEED, 0, others, first.bookmark(), parts, Control.NONE);
      assertTrue(first.steps() <= stop && second.steps() == STEPS);
      assertEquals(whole.text(), parts.text(), "stopped at " + first.steps());
    }
  }

  @ParameterizedTest
  @MethodSource("dynamics")
  void butNotWithAnotherSeedOrReplica(String dynamics) {
    String log = log(dynamics, SEED, 0, ONE);
    assertNotEquals(log, log(dynamics, SEED + 1, 0, ONE));
    assertNotEquals(log, log(dynamics, SEED, 1, ONE));
  }

  private static String log(String dynamics, long seed, int replica, Options options) {
    Rows rows = new Rows();
    run(dynamics, seed, replica, options, null, rows, Control.NONE);
    return rows.text();
  }

  private static Ending run(
      String dynamics,
      long seed,
      int replica,
      Options options,
      Bookmark from,
      Rows rows,
      Control control) {
    String document =
        """
        { "system": { "particles": 300, "packingFraction": 0.64 }, "dynamics": { "type": DYNAMICS }, "seed": SEED,
          "observe": [ "activity", "energy", { "type": "contacts", "withoutRattlers": true }, "msd",
            { "type": "msd", "from": 40 }, "drift", "maxDisplacement", "batch", "clock" ],
          "protocol": { "steps": STEPS, "stopWhen": "never", "record": { "every": 1 } } }"""
            .replace("DYNAMICS", dynamics)
            .replace("SEED", Long.toString(seed))
            .replace("STEPS", Long.toString(STEPS));
    Specification specification =
        new Resolver(BuiltIn.CATALOG).resolve((Tree) JsonText.read(document));
    return new RunLoop(specification, replica, BuiltIn.CATALOG, options).run(from, rows, control);
  }

  /** A log in memory, one line a row: the step and the bits of every double. */
  private static final class Rows implements Recorder {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void row(long k, double[] values) {
      assertEquals(lines.size(), k);
      assertTrue(values.length == 11 && values[0] > 0 && values[1] > 0, "activity and energy");
      long[] bits = Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
      lines.add(k + " " + Arrays.toString(bits));
    }

    long last() {
      return lines.size() - 1L;
    }

    String text() {
      return String.join("\n", lines);
    }
  }
}
