package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.Clock;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;

/** What a protocol may be written shorter by: the same specification, written out. */
class SpellingTest {

  private static final String BRO = "{ \"type\": \"bro.pairwise\", \"kickSize\": 0.02 }";
  private static final String SGD =
      "{ \"type\": \"sgd.pairwise\", \"learningRate\": 0.1, \"batchFraction\": 0.25,"
          + " \"potential\": { \"type\": \"potential.power\", \"exponent\": 2 } }";

  private static Specification resolve(String dynamics, String protocol) {
    return new Resolver(BuiltIn.CATALOG)
        .resolve(
            (Tree)
                JsonText.read(
                    "{ \"system\": { \"particles\": 100, \"packingFraction\": 0.5 }, \"dynamics\": "
                        + dynamics
                        + ", \"protocol\": "
                        + protocol
                        + " }"));
  }

  @Test
  void naturalTimeIsInUnitsOfTheMeanFactor() {
    Protocol p =
        resolve(
                BRO,
                "{ \"clock\": \"natural\", \"steps\": 160, \"transient\": 40.5, \"record\": { \"every\": 0.2 },"
                    + " \"frames\": { \"at\": [0, 1, 2.5] } }")
            .protocol();
    assertEquals(8000, p.steps());
    assertEquals(2025, p.transientSteps());
    assertEquals(OptionalLong.of(10), p.record().every());
    assertEquals(List.of(0L, 50L, 125L), p.frames().at());
    assertEquals(Clock.STEP, p.clock());
    Protocol sgd = resolve(SGD, "{ \"clock\": \"natural\", \"steps\": 50 }").protocol();
    assertEquals(2000, sgd.steps(), "of alpha b_f = 0.025");
    Protocol often =
        resolve(BRO, "{ \"clock\": \"natural\", \"record\": { \"every\": 0.001 } }").protocol();
    assertEquals(OptionalLong.of(1), often.record().every());
    assertEquals(10_000, often.steps(), "the default is in steps");
  }

  @Test
  void eachStageHasItsOwnClock() {
    Protocol p =
        resolve(
                BRO,
                "{ \"clock\": \"natural\", \"steps\": 30, \"transient\": 15, \"stages\": ["
                    + " { \"from\": 10, \"dynamics\": { \"kickSize\": 0.1 } },"
                    + " { \"from\": 20, \"dynamics\": { \"kickSize\": 0.5 } } ] }")
            .protocol();
    assertEquals(500, p.stages().get(0).from());
    assertEquals(600, p.stages().get(1).from());
    assertEquals(620, p.steps());
    assertEquals(550, p.transientSteps());
  }

  @Test
  void stagesChangeWhatTheyNameInTheStageBefore() {
    Specification whole =
        resolve(
            SGD,
            "{ \"stages\": [ { \"from\": 10, \"dynamics\": { \"learningRate\": 0.05 } },"
                + " { \"from\": 20, \"dynamics\": { \"potential\": { \"exponent\": 2.5 } } },"
                + " { \"from\": 30, \"dynamics\": { \"type\": \"gd\", \"learningRate\": 0.01 } },"
                + " { \"from\": 40 } ] }");
    List<Tree> all = whole.allDynamics().stream().map(dynamics -> dynamics.tree()).toList();
    assertEquals("0.05", number(all.get(1), "learningRate"));
    assertEquals("0.25", number(all.get(1), "batchFraction"));
    assertEquals("0.05", number(all.get(2), "learningRate"));
    assertEquals("2.5", number(all.get(2).tree("potential"), "exponent"));
    assertEquals("gd", all.get(3).text("type").orElseThrow());
    assertEquals("2.5", number(all.get(3).tree("potential"), "exponent"));
    assertEquals(all.get(3), all.get(4));
  }

  @Test
  void writtenOutItIsTheSame() {
    for (String protocol :
        List.of(
            "{ \"stopWhen\": { \"precision\": 0.05 } }",
            "{ \"clock\": \"natural\", \"steps\": 5 }",
            "{ \"stages\": [ { \"from\": 20, \"dynamics\": { \"learningRate\": 0.01 } } ] }")) {
      Specification once = resolve(SGD, protocol);
      Specification again = new Resolver(BuiltIn.CATALOG).resolve(once.tree());
      assertEquals(once, again, protocol);
      assertEquals(RunId.of(once, 3), RunId.of(again, 3));
    }
    Protocol precise = resolve(SGD, "{ \"stopWhen\": { \"precision\": 0.05 } }").protocol();
    assertEquals(StopWhen.PRECISION, precise.stopWhen());
    assertEquals(0.05, precise.precision());
  }

  @Test
  void whatIsOnlyRecordedOtherwiseIsTheSameRun() {
    RunId plain = RunId.of(resolve(SGD, "{}"), 0);
    assertEquals(plain, RunId.of(resolve(SGD, "{ \"stopWhen\": \"steady\", \"steps\": 7 }"), 0));
    assertEquals(plain, RunId.of(resolve(SGD, "{ \"frames\": { \"every\": 7 } }"), 0));
  }

  private static String number(Tree tree, String key) {
    return tree.number(key).orElseThrow().toPlainString();
  }
}
