package org.absorb.runner.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.Options;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Outcome;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.internal.Mean;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {

  private final Simulate simulate = new Simulate(Plugins.catalog(), Options.DEFAULT);

  @TempDir Path temporary;

  @Test
  void theDocumentIsThatOfTheCommandLine() {
    Tree json = run(Experiments.active(100, 1), 3, Optional.empty()).json();
    assertEquals(
        List.of("status", "outcome", "steps", "survived", "observables", "replicas"),
        List.copyOf(json.fields().keySet()));
    assertEquals(Value.of("finished"), json.get("status").orElseThrow());
    assertEquals(Value.of("stepLimit"), json.get("outcome").orElseThrow());
    assertEquals(Value.of(3), json.get("survived").orElseThrow());
    Tree activity = json.tree("observables").tree("activity");
    assertEquals(List.of("mean", "error", "last", "unit"), List.copyOf(activity.fields().keySet()));
    assertTrue(activity.number("error").orElseThrow().signum() > 0);
    Tree replica = (Tree) ((Value.Items) json.get("replicas").orElseThrow()).values().get(2);
    assertEquals(Value.of(2), replica.get("replica").orElseThrow());
    assertEquals(64, replica.text("stateHash").orElseThrow().length());
  }

  @Test
  void onDiskAndInMemoryAreTheSame() {
    Experiment experiment =
        Experiments.with(Experiments.active(205, 1), "protocol.transient", "50");
    Tree memory = run(experiment, 2, Optional.empty()).json();
    assertEquals(memory, run(experiment, 2, Optional.of(temporary)).json());
    assertEquals(memory, run(experiment, 2, Optional.of(temporary)).json(), "found");
    assertEquals(2, temporary.toFile().list().length);
    assertTrue(Files.exists(temporary.resolve(temporary.toFile().list()[0]).resolve("final.npz")));
  }

  @Test
  void aLongerAndRicherRunOnDiskIsCutToWhatIsAsked() {
    Experiment wanted = Experiments.with(Experiments.active(200, 1), "protocol.transient", "50");
    Experiment richer = Experiments.with(Experiments.active(400, 1), "protocol.record.every", "4");
    richer = Experiments.with(richer, "protocol.checkpointEvery", "3600"); // no hash at step 200
    run(
        Experiments.with(richer, "observe", "[\"contacts\", \"energy\", \"activity\"]"),
        1,
        Optional.of(temporary));
    run(Experiments.with(richer, "protocol.record.every", "10"), 1, Optional.of(temporary));
    Tree memory = run(wanted, 1, Optional.empty()).json();
    Tree found = run(wanted, 1, Optional.of(temporary)).json();
    for (String key : List.of("outcome", "steps", "survived", "observables")) {
      assertEquals(memory.get(key), found.get(key), key);
    }
    Tree replica = (Tree) ((Value.Items) found.get("replicas").orElseThrow()).values().get(0);
    assertEquals(Value.NOTHING, replica.get("stateHash").orElseThrow(), "not that of step 400");
  }

  @Test
  void aRunThatWentOnAfterItsAbsorptionIsCutWhereItRestsWhateverItsSchedule() {
    Experiment dilute =
        Experiments.with(Experiments.active(20_000, 1), "system.packingFraction", "0.2");
    dilute = Experiments.with(dilute, "observe", "[\"activity\", \"energy\", \"msd\"]");
    for (String every : List.of("1", "7", "640", "20000")) {
      Experiment wanted = Experiments.with(dilute, "protocol.record.every", every);
      for (String most : List.of("20000", "REST", "BEFORE")) {
        Tree rest = run(wanted, 1, Optional.empty()).json();
        long at = rest.number("steps").orElseThrow().longValueExact();
        String steps = most.replace("REST", "" + at).replace("BEFORE", "" + (at - 1));
        Experiment limited = Experiments.with(wanted, "protocol.steps", steps);
        for (String stop : List.of("\"absorbed\"", "\"steady\"", "{\"precision\": 1e-9}")) {
          Path place = temporary.resolve(every + most + stop.length());
          Experiment ends = Experiments.with(limited, "protocol.stopWhen", stop);
          run(Experiments.with(limited, "protocol.stopWhen", "\"never\""), 1, Optional.of(place));
          Tree memory = run(ends, 1, Optional.empty()).json();
          assertEquals(memory, run(ends, 1, Optional.of(place)).json(), every + most + stop);
        }
      }
    }
  }

  @Test
  void anAbsorbedRunCountsAsNothingFromThenOn() {
    Protocol protocol = Protocol.of(105).after(20).recording(Schedule.every(10), Schedule.NONE);
    Mean mean =
        Mean.of(
            new long[] {0, 10, 20, 30, 34},
            new double[] {1, 1, 0.5, 0.5, 0},
            protocol,
            Outcome.ABSORBED);
    // 20, 30, 34, then 40 ... 100 and 105
    assertEquals(1.0 / 11, mean.estimate().mean(), 1e-15);
    assertEquals(0, mean.last());
    Mean early = Mean.of(new long[] {0, 7}, new double[] {1, 0}, protocol, Outcome.ABSORBED);
    assertEquals(0, early.estimate().mean());
    assertEquals(0, early.estimate().error());
    Protocol nothing = Protocol.of(0).after(0).recording(Schedule.every(10), Schedule.NONE);
    assertEquals(
        1,
        Mean.of(new long[] {0}, new double[] {1}, nothing, Outcome.STEP_LIMIT).estimate().mean());
    Protocol endless =
        Protocol.of(1_000_000_000_000L).after(0).recording(Schedule.every(1), Schedule.NONE);
    assertEquals(
        1e-12,
        Mean.of(new long[] {0, 1}, new double[] {1, 0}, endless, Outcome.ABSORBED)
            .estimate()
            .mean(),
        1e-20);
  }

  @Test
  void aLatticeBelowContactIsAbsorbedAtOnce() {
    Experiment lattice =
        Experiments.with(Experiments.active(10, 1), "system.initial", "\"initial.fcc\"");
    Experiment dilute =
        Experiments.with(
            Experiments.with(lattice, "system.packingFraction", "0.7"), "system.particles", "500");
    SimulationResult result = run(dilute, 1, Optional.empty());
    assertEquals(Outcome.ABSORBED, result.outcome());
    assertEquals(0, result.steps());
    assertEquals(0, result.survived());
    assertEquals(0, result.estimate(0).mean());
  }

  @Test
  void whatIsWrongIsNamedByItsPath() {
    Tree wrong =
        Experiments.with(Experiments.active(10, 1), "system.packingFraction", "-1")
            .cells()
            .get(0)
            .document();
    assertTrue(
        assertThrows(BadInputException.class, () -> simulate.resolve(wrong))
            .getMessage()
            .startsWith("system.packingFraction"));
    Tree small =
        Experiments.with(Experiments.active(10, 1), "system.particles", "1")
            .cells()
            .get(0)
            .document();
    assertThrows(BadInputException.class, () -> simulate.resolve(small));
  }

  @Test
  void aStopKeepsWhatThereIs() {
    Specification endless =
        simulate.resolve(Experiments.active(1_000_000_000L, 1).cells().get(0).document());
    long start = System.nanoTime();
    SimulationResult result =
        simulate.run(
            endless,
            1,
            Optional.empty(),
            (r, s, o, x) -> {},
            () -> System.nanoTime() - start > 200_000_000L);
    assertEquals(Outcome.INTERRUPTED, result.outcome());
    assertEquals(Value.of("paused"), result.json().get("status").orElseThrow());
  }

  private SimulationResult run(Experiment experiment, int replicas, Optional<Path> out) {
    Specification specification = simulate.resolve(experiment.cells().get(0).document());
    return simulate.run(
        specification, replicas, out, (replica, step, of, rate) -> {}, Control.NONE);
  }
}
