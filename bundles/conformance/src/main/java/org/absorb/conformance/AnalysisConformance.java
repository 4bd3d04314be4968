package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.spi.analysis.AnalysisProvider;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds an analysis to its contract: the order of runs and a second call change nothing, it reports
 * its progress and stops when told to, refuses in a sentence what it can make nothing of, and its
 * figures say what is on their axes; schema and words as of every provider. That its numbers are
 * right is for its own tests.
 *
 * <p>Immutable. Its tests may run on any thread.
 *
 * @param <P> the parameters
 */
public final class AnalysisConformance<P extends Record> {

  private static final long SEED = 20240817;
  private static final double ROUNDING = 1e-9;

  private final AnalysisProvider<P> provider;
  private final P settings;
  private final List<? extends RunData> runs;

  private AnalysisConformance(
      AnalysisProvider<P> provider, P settings, List<? extends RunData> runs) {
    this.provider = provider;
    this.settings = settings;
    this.runs = List.copyOf(runs);
  }

  /**
   * An analysis under some settings.
   *
   * @param runs of which it makes at least one value; {@link InventedRun}s, for example
   */
  public static <P extends Record> AnalysisConformance<P> of(
      AnalysisProvider<P> provider, P settings, List<? extends RunData> runs) {
    return new AnalysisConformance<>(provider, settings, runs);
  }

  /** One test a promise; each fails with one sentence that says what was broken. */
  public Stream<DynamicTest> tests() {
    return Stream.concat(
        new Provided<>(provider, settings).tests(),
        Stream.of(
            dynamicTest("determinism: order and repetition change nothing", this::order),
            dynamicTest("progress: it is told, from 0 to 1, and heeded", this::progress),
            dynamicTest("refusal: what is of no use is refused in a sentence", this::refusal),
            dynamicTest("result: names, units, axes and sentences are there", this::result)));
  }

  private Result analyse(List<? extends RunData> some, Progress progress) {
    return provider.create(settings).analyse(List.copyOf(some), progress);
  }

  private void order() {
    List<Quantity> values = analyse(runs, Progress.NONE).values();
    assertFalse(values.isEmpty(), "it makes nothing of the runs given");
    List<RunData> shuffled = new ArrayList<>(runs);
    for (int round = 0; round < 3; round++) {
      List<Quantity> others = analyse(shuffled, Progress.NONE).values();
      assertEquals(values.size(), others.size(), "another order of runs gives other values");
      for (int i = 0; i < values.size(); i++) {
        same(values.get(i), others.get(i));
      }
      Collections.shuffle(shuffled, new Random(SEED + round));
    }
  }

  private static void same(Quantity one, Quantity other) {
    String name = one.name() + " " + one.of();
    assertEquals(
        name, other.name() + " " + other.of(), "the order of runs shows in that of values");
    assertEquals(one.value(), other.value(), ROUNDING * Math.abs(one.value()), name);
    assertEquals(one.error(), other.error(), ROUNDING * Math.abs(one.error()), name);
  }

  private void progress() {
    List<Double> shares = new ArrayList<>();
    analyse(
        runs,
        (share, doing) -> {
          assertTrue(share >= 0 && share <= 1, "a share of " + share + " is done");
          assertFalse(doing.isBlank(), "it does not say what it does");
          shares.add(share);
        });
    assertFalse(shares.isEmpty(), "it never says how far it is, and so cannot be stopped");
    assertThrows(
        CancellationException.class,
        () ->
            analyse(
                runs,
                (share, doing) -> {
                  throw new CancellationException();
                }),
        "it goes on though nobody waits any more");
  }

  private void refusal() {
    refuses(List.of(), "no runs");
    List<RunData> begun = new ArrayList<>();
    for (RunData run : runs) {
      if (run instanceof InventedRun invented) {
        begun.add(invented.running());
      }
    }
    refuses(begun, "runs that have not ended");
  }

  private void refuses(List<RunData> useless, String what) {
    try {
      Result result = analyse(useless, Progress.NONE);
      assertEquals(
          List.of(),
          result.values().stream().filter(value -> useless.isEmpty()).toList(),
          what + " give values");
    } catch (IllegalArgumentException refused) {
      String said = refused.getMessage();
      assertFalse(said == null || said.isBlank(), what + " are refused without a sentence");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      fail(what + ": it throws " + e, e);
    }
  }

  private void result() {
    Result result = analyse(runs, Progress.NONE);
    for (Quantity value : result.values()) {
      assertFalse(value.name().isBlank() || value.unit().isBlank(), value + " lacks name or unit");
      assertFalse(value.error() < 0, value.name() + " has an error below 0");
    }
    for (Finding finding : result.findings()) {
      assertFalse(finding.text().isBlank(), "a finding says nothing");
    }
    for (Figure figure : result.figures()) {
      assertFalse(figure.panels().isEmpty(), figure.name() + " has no panel");
      assertFalse(figure.caption().isBlank(), figure.name() + " has no caption");
      for (Panel panel : figure.panels()) {
        assertFalse(
            panel.x().label().isBlank() || panel.y().label().isBlank(),
            figure.name() + " has an axis without a label");
      }
    }
  }
}
