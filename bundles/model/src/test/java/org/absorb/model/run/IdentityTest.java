package org.absorb.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;

class IdentityTest {

  private static Specification specification(double phi, double rate, long steps, int version) {
    return new Specification(
        new SystemSettings(
            3, 1000, phi, Component.of("radii.equal"), Component.of("initial.random")),
        new Component(
            "sgd.pairwise",
            (Tree)
                JsonText.read(
                    "{\"learningRate\":"
                        + rate
                        + ",\"potential\":{\"type\":\"potential.linear\"}}")),
        Protocol.of(steps).after(0).recording(Schedule.every(10), Schedule.NONE),
        List.of(Component.of("activity")),
        1,
        new TreeMap<>(Map.of("sgd.pairwise", version)));
  }

  private final Specification base = specification(0.6, 0.1, 100, 1);

  /** Pinned: should it ever change, every project on disk loses its runs. */
  @Test
  void theKeyAndItsIdsAreForEver() {
    assertEquals(
        "{\"dynamics\":{\"learningRate\":0.1,\"potential\":{\"type\":\"potential.linear\"},\"type\":\"sgd.pairwise\"},"
            + "\"plugins\":{\"sgd.pairwise\":1},\"seed\":1,\"stages\":[],"
            + "\"system\":{\"dimension\":3,\"initial\":{\"type\":\"initial.random\"},\"packingFraction\":0.6,\"particles\":1000,\"radii\":{\"type\":\"radii.equal\"}}}",
        base.physics().toString());
    assertEquals(
        "0939426771844d50 9950ec0b11e435db fdb58451ad81bc97",
        RunId.of(base, 0)
            + " "
            + Long.toHexString(Seeds.of(base, 0).start())
            + " "
            + Long.toHexString(Seeds.of(base, 0).noise()));
  }

  @Test
  void onlyPhysicsIsInIt() {
    assertEquals(RunId.of(base, 0), RunId.of(specification(0.6, 0.1, 900, 1), 0));
    assertNotEquals(RunId.of(base, 0), RunId.of(base, 1));
    assertNotEquals(RunId.of(base, 0), RunId.of(specification(0.61, 0.1, 100, 1), 0));
    assertNotEquals(RunId.of(base, 0), RunId.of(specification(0.6, 0.2, 100, 1), 0));
    assertNotEquals(RunId.of(base, 0), RunId.of(specification(0.6, 0.1, 100, 2), 0));
  }

  @Test
  void schemesOnOneSystemShareTheirStartAndNothingElse() {
    Specification other = specification(0.6, 0.2, 100, 1);
    assertEquals(Seeds.of(base, 3).start(), Seeds.of(other, 3).start());
    assertNotEquals(Seeds.of(base, 3).noise(), Seeds.of(other, 3).noise());
    assertNotEquals(Seeds.of(base, 3).start(), Seeds.of(base, 4).start());
    assertNotEquals(Seeds.of(base, 3).start(), Seeds.of(base, 3).noise());
  }
}
