package org.absorb.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.figure.Role;
import org.absorb.model.run.RunStatus;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

final class KindTest {

  private static final Function<RunData, RunData> ITSELF = run -> run;

  @Test
  void runsThatDifferInAFreePathAreOfOneKind() {
    List<RunData> runs = new ArrayList<>();
    for (double phi : new double[] {0.5, 0.6}) {
      for (int replica = 0; replica < 3; replica++) {
        runs.add(FakeRun.absorbed(Physics.bro(1000), phi, replica, 100));
        runs.add(FakeRun.absorbed(Physics.bro(8000), phi, replica, 100));
        runs.add(FakeRun.absorbed(Physics.sgd(1000, 0.2), phi, replica, 100));
      }
    }
    assertEquals(6, Kind.of(runs, ITSELF, Set.of()).size());
    List<Kind<RunData>> sized = Kind.of(runs, ITSELF, Set.of(Settings.PACKING_FRACTION));
    assertEquals(List.of(6, 6, 6), sized.stream().map(kind -> kind.members().size()).toList());
    List<Kind<RunData>> schemes =
        Kind.of(runs, ITSELF, Set.of(Settings.PACKING_FRACTION, Settings.PARTICLES));
    assertEquals(List.of(12, 6), schemes.stream().map(kind -> kind.members().size()).toList());
    assertEquals("BRO, pairwise", schemes.get(0).names().scheme());
  }

  @Test
  void theOrderDependsOnSettingsOnly() {
    List<RunData> runs = new ArrayList<>();
    for (int particles : new int[] {8000, 1000, 27_000}) {
      runs.add(FakeRun.absorbed(Physics.bro(particles), 0.5, 0, 100));
    }
    for (int seed = 0; seed < 6; seed++) {
      Collections.shuffle(runs, new Random(seed));
      List<Kind<RunData>> kinds = Kind.of(runs, ITSELF, Set.of());
      assertEquals(
          List.of("$N$ = 1000", "$N$ = 8000", "$N$ = 27 000"),
          kinds.stream().map(kind -> kind.names().label()).toList());
      assertEquals(
          List.of(Role.ordered(0, 3), Role.ordered(1, 3), Role.ordered(2, 3)), Roles.of(kinds));
    }
  }

  @Test
  void whatDiffersTellsThemApart() {
    List<RunData> runs =
        List.of(
            FakeRun.absorbed(Physics.sgd(1000, 0.75), 0.5, 0, 100),
            FakeRun.absorbed(Physics.bro(1000, 0.1), 0.5, 0, 100));
    List<Kind<RunData>> kinds = Kind.of(runs, ITSELF, Set.of(Settings.PACKING_FRACTION));
    assertEquals("BRO, pairwise, $epsilon$ = 0.1", kinds.get(0).names().label());
    assertEquals("SGD, pairwise, α = 0.5, b_f = 0.75", kinds.get(1).names().plain());
    assertEquals(List.of(Role.kind(0), Role.kind(1)), Roles.of(kinds));
    assertEquals(
        0.5,
        kinds
            .get(1)
            .of(Settings.PACKING_FRACTION, 0.5)
            .number(Settings.PACKING_FRACTION)
            .orElseThrow()
            .doubleValue());
  }

  @Test
  void ofARunSeenTwiceTheLongestIsTaken() {
    FakeRun shorter = FakeRun.limit(Physics.bro(1000).lasting(0, 500), 0.5, 0, k -> 0.5);
    FakeRun longer = FakeRun.limit(Physics.bro(1000).lasting(0, 900), 0.5, 0, k -> 0.5);
    FakeRun failed = FakeRun.limit(Physics.bro(1000), 0.6, 0, k -> 0.5).with(RunStatus.FAILED);
    Finished finished = Finished.of(List.of(longer, shorter, failed));
    assertEquals(List.of(longer), finished.runs());
    assertEquals(1, finished.findings().size());
    assertEquals(List.of(failed.id().hex()), finished.findings().get(0).runs());
    assertThrows(IllegalArgumentException.class, () -> Finished.of(List.of(failed)));
    assertThrows(IllegalArgumentException.class, () -> Finished.of(List.of()));
  }

  @Test
  void originKnowsTheRunsAndTheirVersions() {
    List<RunData> runs = new ArrayList<>();
    for (int replica = 0; replica < 41; replica++) {
      runs.add(FakeRun.absorbed(Physics.bro(1000), 0.5, replica, 100));
    }
    record Nothing() {}
    var settings = List.of(Settings.of(runs.get(0).specification(), Set.of()));
    var few = Origin.of("x 1", new Nothing(), runs.subList(0, 2), settings);
    assertEquals(2, few.get("runs").split(" ").length);
    assertEquals("bro.pairwise 1", few.get("versions"));
    var many = Origin.of("x 1", new Nothing(), runs, settings);
    assertTrue(many.get("runs").startsWith("41 runs"), many.get("runs"));
    assertEquals(few.get("specification"), many.get("specification"));
  }
}
