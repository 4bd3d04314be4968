package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds a scheme to its contract, in two to five dimensions: moments, determinism, independence of
 * blocks and threads, restart, schema, words; and says how fast it is.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> conforms() {
 *   return SchemeConformance.of(new MyNoise(), new MyNoise.Parameters(0.1))
 *       .expecting(Moments.of(0.05, 0.1 * 0.1 / 12))
 *       .tests();
 * }
 * }</pre>
 *
 * <p>Immutable. Its tests may run on any thread, and take about a second.
 *
 * @param <P> the parameters
 */
public final class SchemeConformance<P extends Record> {

  private static final int FEWEST_AXES = 2;
  private static final int MOST_AXES = 5;
  private static final int BLOCKS = 3;
  private static final int STEPS = 100;
  private static final int THREADS = 4;
  private static final int STEPS_AT_ONCE = 20;
  private static final long SEED = 20240817;
  private static final long OTHER_SEED = SEED + 1;

  private final SchemeProvider<P> provider;
  private final P settings;
  private final Moments moments;

  private SchemeConformance(SchemeProvider<P> provider, P settings, Moments moments) {
    this.provider = provider;
    this.settings = settings;
    this.moments = moments;
  }

  /**
   * A scheme under some settings; ask several where its law has cases.
   *
   * <p>Without {@link #expecting}, the mean of factors is held to {@link Law#clock}, and kicks
   * fail, since nothing says what they are to be.
   */
  public static <P extends Record> SchemeConformance<P> of(SchemeProvider<P> provider, P settings) {
    return new SchemeConformance<>(provider, settings, null);
  }

  /** The same scheme, whose documentation says these moments. */
  public SchemeConformance<P> expecting(Moments documented) {
    return new SchemeConformance<>(provider, settings, documented);
  }

  /** One test a promise; each fails with one sentence that says what was broken. */
  public Stream<DynamicTest> tests() {
    return Stream.concat(
        new Provided<>(provider, settings).tests(),
        Stream.of(
            dynamicTest("determinism: the same seed gives the same bits", this::determinism),
            dynamicTest("independence: an item's numbers do not depend on its block", this::blocks),
            dynamicTest("independence: four threads give the bits of one", this::threads),
            dynamicTest("restart: it goes on from its state alone", this::restart),
            dynamicTest("moments: mean and covariance are as documented", this::moments),
            dynamicTest("speed: a figure, on standard output", this::speed)));
  }

  private Scheme scheme() {
    return provider.create(settings);
  }

  /** Blocks of every kind that the law is asked about. */
  private static List<Block> blocks(Law law, int dimension) {
    Random random = new Random(SEED);
    List<Block> blocks = new ArrayList<>();
    for (boolean pairs : new boolean[] {true, false}) {
      for (int number = 0; Blocks.asks(law, pairs) && number < BLOCKS; number++) {
        blocks.add(Blocks.of(law, pairs, dimension, number, random));
      }
    }
    return blocks;
  }

  private interface Promise {
    void hold(Scheme scheme, Block block) throws Exception;
  }

  private void everywhere(Promise promise) throws Exception {
    Scheme scheme = scheme();
    for (int dimension = FEWEST_AXES; dimension <= MOST_AXES; dimension++) {
      for (Block block : blocks(scheme.law(), dimension)) {
        promise.hold(scheme, block);
      }
    }
  }

  private void determinism() throws Exception {
    assertEquals(scheme().law(), scheme().law(), "its law is another one each time");
    everywhere(
        (scheme, block) -> {
          Call call = Call.of(scheme, block, SEED, 7);
          assertTrue(call.same(Call.of(scheme, block, SEED, 7)), "a second call gives other bits");
          assertTrue(
              call.same(Call.of(scheme(), block, SEED, 7)), "a second object gives other bits");
          for (Call other :
              List.of(Call.of(scheme, block, OTHER_SEED, 7), Call.of(scheme, block, SEED, 8))) {
            assertEquals(
                call.same(Call.of(scheme, block, OTHER_SEED, 7)),
                call.same(other),
                "seed and step do not both count: its numbers are to come from Noise");
          }
        });
  }

  /** Each alone, in reverse, and in two unequal parts. */
  private void blocks() throws Exception {
    everywhere(
        (scheme, block) -> {
          Call whole = Call.of(scheme, block, SEED, 3);
          int[] all = Blocks.all(block);
          List<int[]> parts = new ArrayList<>();
          parts.add(IntStream.range(0, all.length).map(i -> all.length - 1 - i).toArray());
          parts.add(IntStream.range(0, 5).toArray());
          parts.add(IntStream.range(5, all.length).toArray());
          parts.add(new int[0]);
          IntStream.range(0, all.length)
              .filter(i -> i % 17 == 0)
              .forEach(i -> parts.add(new int[] {i}));
          for (int[] part : parts) {
            Call call = Call.of(scheme, Blocks.some(block, part), SEED, 3);
            assertTrue(
                call.same(whole.some(part)),
                "a block of " + part.length + " of its items gives them other numbers");
          }
          boolean quiet = scheme.quiet(Blocks.some(block, all));
          assertEquals(quiet, scheme.quiet(Blocks.some(block, all)), "it is quiet now and then");
        });
  }

  private void threads() throws Exception {
    Scheme scheme = scheme();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (int dimension = FEWEST_AXES; dimension <= MOST_AXES; dimension++) {
        List<Block> blocks = blocks(scheme.law(), dimension);
        List<Callable<Call>> calls = new ArrayList<>();
        for (int step = 0; step < STEPS_AT_ONCE; step++) {
          for (Block block : blocks) {
            long at = step;
            calls.add(() -> Call.of(scheme, block, SEED, at));
          }
        }
        List<Future<Call>> together = pool.invokeAll(calls);
        for (int i = 0; i < calls.size(); i++) {
          assertTrue(
              calls.get(i).call().same(together.get(i).get()), "threads at once give other bits");
        }
      }
    } catch (ExecutionException e) {
      fail("several threads at once: " + e.getCause().getMessage(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** A second object, which saw no earlier step, is to go on as the first does. */
  private void restart() throws Exception {
    everywhere(
        (scheme, block) -> {
          Block whole = Blocks.some(block, Blocks.all(block));
          for (int step = 0; step < 10; step++) {
            keep(Call.of(scheme, whole, SEED, step), whole);
          }
          Block again = Blocks.some(whole, Blocks.all(whole));
          Scheme other = scheme();
          for (int step = 10; step < 20; step++) {
            Call call = Call.of(scheme, whole, SEED, step);
            assertTrue(
                call.same(Call.of(other, again, SEED, step)),
                "after a restart it gives other bits: it keeps something beside its state");
            keep(call, whole);
            keep(call, again);
          }
        });
  }

  private static void keep(Call call, Block block) {
    for (int number = 0; number < block.state.length; number++) {
      System.arraycopy(call.state()[number], 0, block.state[number], 0, block.count);
    }
  }

  private void moments() {
    Scheme scheme = scheme();
    Law law = scheme.law();
    boolean factors = law.kind() != Kind.KICK;
    if (moments == null && !(factors && law.clock() > 0)) {
      fail("nothing says which moments it has: give its documented ones to expecting(...)");
    }
    for (int dimension = FEWEST_AXES; dimension <= MOST_AXES; dimension++) {
      List<Block> blocks = blocks(law, dimension);
      for (boolean pairs : new boolean[] {true, false}) {
        List<Block> these = blocks.stream().filter(block -> block.pairs() == pairs).toList();
        if (moments != null) {
          Sums.check(scheme, moments, these, STEPS, SEED);
        } else {
          Clock.check(scheme, these, STEPS, SEED);
        }
      }
    }
  }

  private void speed() {
    Speed.tell(provider.getClass().getSimpleName(), scheme());
  }
}
