package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.absorb.spi.scheme.Selection;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Right schemes pass; each kind of mistake fails the test that is about it, with its figure. */
class SchemeConformanceTest {

  private static final double KICK = 0.3;
  private static final Moments BRO = Moments.of(KICK, KICK * KICK / 3);
  private static final Law PAIR = Law.of(Kind.PAIR);

  /** Uniform factors of mean {@code drift} times the kick and the variance of bro. */
  private static Kicks uniform(double drift) {
    return new Kicks(
        PAIR,
        (block, noise, out, kick) -> {
          noise.uniform(Streams.PAIR, block, out[0]);
          for (int i = 0; i < block.count; i++) {
            out[0][i] = kick * (2 * out[0][i] - 1 + drift);
          }
        });
  }

  private static SchemeConformance<Kicks.Parameters> of(Kicks kicks) {
    return SchemeConformance.of(kicks, new Kicks.Parameters(KICK));
  }

  /** What failed, by the first word of the test's name. */
  private static Map<String, String> failures(Stream<DynamicTest> tests) {
    Map<String, String> failures = new TreeMap<>();
    tests.forEach(
        test -> {
          try {
            test.getExecutable().execute();
          } catch (Throwable failure) {
            failures.put(test.getDisplayName().replaceAll(":.*", ""), failure.getMessage());
          }
        });
    return failures;
  }

  private static String only(String test, SchemeConformance<?> conformance) {
    Map<String, String> failures = failures(conformance.tests());
    assertEquals(List.of(test), List.copyOf(failures.keySet()), failures.toString());
    return failures.get(test);
  }

  @TestFactory
  Stream<DynamicTest> aRightSchemePasses() {
    return of(uniform(1)).expecting(BRO).tests();
  }

  /** Its clock says the mean. */
  @TestFactory
  Stream<DynamicTest> itsClockIsDocumentationEnough() {
    return of(uniform(1)).tests();
  }

  @Test
  void aDriftFourThirdsTooLargeIsRejected() {
    String said = only("moments", of(uniform(4.0 / 3)).expecting(BRO));
    assertTrue(
        said.matches("the drift of row 0 is 1\\.3[23]\\d\\d times what is expected.*"), said);
    String byClock = only("moments", of(uniform(4.0 / 3)));
    assertTrue(byClock.startsWith("the drift is 1.3"), byClock);
  }

  /** Drifts along forces of either sign cancel in the mean, and still show. */
  @Test
  void aDriftThatCancelsIsRejectedToo() {
    for (double drift : new double[] {1, 4.0 / 3}) {
      Kicks kicks =
          new Kicks(
              Law.kick(Reach.ACTIVE),
              (block, noise, out, kick) -> {
                for (int axis = 0; axis < block.dimension; axis++) {
                  noise.normal(Streams.DIRECTION + axis, block, out[axis]);
                  for (int i = 0; i < block.count; i++) {
                    out[axis][i] = kick * (drift * block.drive[axis][i] + out[axis][i]);
                  }
                }
              });
      SchemeConformance<Kicks.Parameters> conformance =
          of(kicks)
              .expecting(
                  (block, item, mean, covariance) -> {
                    for (int axis = 0; axis < block.dimension; axis++) {
                      mean[axis] = KICK * block.drive[axis][item];
                      covariance[axis][axis] = KICK * KICK;
                    }
                  });
      if (drift == 1) {
        assertEquals(Map.of(), failures(conformance.tests()));
      } else {
        assertTrue(only("moments", conformance).startsWith("the drift of row 0 is 1.3"));
      }
    }
  }

  @Test
  void aVarianceFivePerCentOffIsRejected() {
    String said =
        only("moments", of(uniform(1)).expecting(Moments.of(KICK, 1.05 * KICK * KICK / 3)));
    assertTrue(said.startsWith("the variance of row 0 is off"), said);
  }

  @Test
  void endsThatShareTheirNoiseAreNotIndependent() {
    Kicks kicks =
        new Kicks(
            Law.of(Kind.ENDS),
            (block, noise, out, kick) -> {
              noise.uniform(Streams.PAIR, block, out[0]);
              for (int i = 0; i < block.count; i++) {
                out[0][i] *= 2 * kick;
                out[1][i] = out[0][i];
              }
            });
    String said = only("moments", of(kicks).expecting(BRO));
    assertTrue(said.startsWith("the covariance of rows 0 and 1 is off"), said);
  }

  @Test
  void oneNumberForAllItemsHangsThemTogether() {
    Kicks kicks =
        new Kicks(
            PAIR,
            (block, noise, out, kick) -> {
              for (int i = 0; i < block.count; i++) {
                out[0][i] = 2 * kick * noise.uniform(Streams.PAIR, 1);
              }
            });
    assertTrue(failures(of(kicks).expecting(BRO).tests()).containsKey("moments"));
  }

  @Test
  void aGeneratorOfItsOwnIsFoundOut() {
    java.util.Random random = new java.util.Random(1);
    Kicks kicks =
        new Kicks(
            PAIR,
            (block, noise, out, kick) -> {
              for (int i = 0; i < block.count; i++) {
                out[0][i] = 2 * kick * random.nextDouble();
              }
            });
    Map<String, String> failures = failures(of(kicks).expecting(BRO).tests());
    assertEquals(
        List.of("determinism", "independence", "restart"),
        List.copyOf(failures.keySet()),
        failures.toString());
  }

  @Test
  void aPlaceInTheBlockIsNoKey() {
    Kicks kicks =
        new Kicks(
            PAIR,
            (block, noise, out, kick) -> {
              for (int i = 0; i < block.count; i++) {
                out[0][i] = 2 * kick * noise.uniform(Streams.PAIR, i);
              }
            });
    only("independence", of(kicks).expecting(BRO));
  }

  /** A new object begins from nothing; the one before remembers. */
  @Test
  void aMemoryBesideTheStateIsFoundOut() {
    SchemeProvider<Kicks.Parameters> remembering = new Remembering();
    Map<String, String> failures =
        failures(SchemeConformance.of(remembering, new Kicks.Parameters(KICK)).tests());
    assertTrue(failures.get("restart").startsWith("after a restart"), failures.toString());
  }

  @Extension(id = "test.remembering")
  private static final class Remembering extends Kicks {
    Remembering() {
      super(PAIR, null);
    }

    @Override
    public Scheme create(Parameters parameters) {
      return new Scheme() {
        private long first = -1;

        @Override
        public Law law() {
          return PAIR.withClock(parameters.kickSize());
        }

        @Override
        public void fill(Block block, Noise noise, double[][] out) {
          first = first < 0 ? block.step : first;
          noise.uniform(Streams.PAIR, block, out[0]);
          for (int i = 0; i < block.count; i++) {
            out[0][i] *= 2 * parameters.kickSize() * (1 + 1e-6 * first);
          }
        }
      };
    }
  }

  @Test
  void entriesLeftUnsetAndArraysWrittenToAreFoundOut() {
    Kicks lazy = new Kicks(PAIR, (block, noise, out, kick) -> out[0][0] = kick);
    assertTrue(failures(of(lazy).tests()).get("determinism").startsWith("row 0 of item 1"));
    Kicks greedy =
        new Kicks(
            PAIR,
            (block, noise, out, kick) -> {
              noise.uniform(Streams.PAIR, block, block.force);
              for (int i = 0; i < block.count; i++) {
                out[0][i] = 2 * kick * block.force[i];
              }
            });
    assertTrue(failures(of(greedy).tests()).get("determinism").startsWith("it writes into"));
  }

  @Test
  void kicksNeedADocumentation() {
    Kicks kicks =
        new Kicks(
            Law.kick(Reach.ACTIVE),
            (block, noise, out, kick) -> noise.direction(Streams.DIRECTION, block, out));
    assertTrue(only("moments", of(kicks)).startsWith("nothing says which moments it has"));
  }

  /** Exactly m of M, which the engine chose. */
  @TestFactory
  Stream<DynamicTest> selectionsCount() {
    Kicks kicks =
        new Kicks(
            PAIR.withSelection(new Selection(Selection.Of.PAIRS, 0.3, Streams.BATCH)),
            (block, noise, out, kick) -> {
              for (int i = 0; i < block.count; i++) {
                out[0][i] = kick / 0.3 * block.selected[i];
              }
            });
    return of(kicks).tests();
  }

  @Test
  void missingWordsAndRefusalsAreFoundOut() {
    record Silent(
        @Parameter(min = 0, max = 1) double said, @Parameter(min = 0, max = 1) double unsaid) {}
    @Extension(id = "Test Silent")
    class Wordless implements SchemeProvider<Silent> {
      @Override
      public Class<Silent> parameters() {
        return Silent.class;
      }

      @Override
      public Scheme create(Silent parameters) {
        if (parameters.said() == 1) {
          throw new IllegalStateException("one");
        }
        return uniform(1).create(new Kicks.Parameters(KICK));
      }
    }
    Map<String, String> failures =
        failures(SchemeConformance.of(new Wordless(), new Silent(0.5, 0.5)).tests());
    assertTrue(failures.get("words").startsWith("the id \"Test Silent\""), failures.toString());
    assertTrue(failures.get("schema").contains("create throws"), failures.toString());
    assertEquals(2, failures.size(), failures.toString());
  }
}
