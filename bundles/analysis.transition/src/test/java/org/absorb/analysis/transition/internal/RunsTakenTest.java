package org.absorb.analysis.transition.internal;

import static org.absorb.analysis.transition.internal.Sweeps.NOISE;
import static org.absorb.analysis.transition.internal.Sweeps.analyse;
import static org.absorb.analysis.transition.internal.Sweeps.find;
import static org.absorb.analysis.transition.internal.Sweeps.finding;
import static org.absorb.analysis.transition.internal.Sweeps.sweep;
import static org.absorb.analysis.transition.internal.Sweeps.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.analysis.Result;
import org.absorb.model.run.RunStatus;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

/** Which runs count, and what is said of the others. */
class RunsTakenTest {

  @Test
  void aRunSeenTwiceCountsOnce() {
    List<FakeRun> runs = new ArrayList<>(sweep(Physics.bro(1000), 2, 0.62, 0.64));
    runs.addAll(sweep(Physics.bro(1000).lasting(2000, 5000), 2, 0.64));
    assertEquals(2, value(analyse(runs), "runs", 0.64).value());
  }

  @Test
  void unfinishedFailedAndBlindRunsAreLeftOutAndSaid() {
    List<FakeRun> runs = new ArrayList<>(sweep(Physics.bro(1000), 2, 0.62, 0.64));
    runs.add(FakeRun.steady(Physics.bro(1000), 0.65, 0, 0.5, 100, NOISE).with(RunStatus.RUNNING));
    runs.add(FakeRun.steady(Physics.bro(1000), 0.66, 0, 0.5, 100, NOISE).with(RunStatus.FAILED));
    runs.add(FakeRun.steady(Physics.bro(1000), 0.67, 0, 0.5, 100, NOISE).without("activity"));
    runs.add(FakeRun.steady(Physics.bro(1000), 0.68, 0, 0.5, 100, NOISE).without("energy"));
    Result result = analyse(runs);
    assertEquals(1, finding(result, "not finished").orElseThrow().runs().size());
    assertEquals(1, finding(result, "failed").orElseThrow().runs().size());
    assertTrue(finding(result, "no column \"activity\"").isPresent());
    assertTrue(find(result, "activity", 0.68).isPresent());
    assertTrue(find(result, "energy", 0.68).isEmpty());
  }

  @Test
  void nothingToAnalyseIsOneClearSentence() {
    assertEquals(
        "There are no runs to analyse: choose an experiment that has been run.",
        message(List.of()));
    FakeRun queued =
        FakeRun.steady(Physics.bro(1000), 0.65, 0, 0.5, 100, NOISE).with(RunStatus.QUEUED);
    assertEquals(
        "None of the 1 runs is finished: only finished runs can be analysed. Run the experiment first.",
        message(List.of(queued)));
    assertTrue(
        message(
                List.of(
                    FakeRun.steady(Physics.bro(1000), 0.65, 0, 0.5, 100, NOISE)
                        .without("activity")))
            .contains("observe activity"));
  }

  @Test
  void tooFewRowsAreUndecided() {
    List<FakeRun> runs = new ArrayList<>(sweep(Physics.bro(1000), 2, 0.62));
    runs.addAll(sweep(Physics.bro(1000).lasting(100, 300), 2, 0.64));
    Result result = analyse(runs);
    assertEquals(2, value(result, "undecided", 0.64).value());
    assertTrue(finding(result, "too few rows").isPresent());
    assertTrue(Double.isNaN(value(result, "phiC").value()));
  }

  @Test
  void itStopsWhenNobodyWaits() {
    Progress cancelled =
        (share, doing) -> {
          throw new CancellationException();
        };
    List<RunData> runs = List.copyOf(sweep(Physics.bro(1000), 1, 0.62));
    assertThrows(
        CancellationException.class,
        () -> new Transition(TransitionParameters.DEFAULT).analyse(runs, cancelled));
  }

  private static String message(List<FakeRun> runs) {
    return assertThrows(IllegalArgumentException.class, () -> analyse(runs)).getMessage();
  }
}
