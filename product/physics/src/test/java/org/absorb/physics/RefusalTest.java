package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.engine.specification.Resolver;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be computed, or not yet, is refused with one clear line. */
class RefusalTest {

  private static final String BRO = "{ \"type\": \"bro.pairwise\", \"kickSize\": 0.1 }";

  @Test
  void anEmptySelectiveBatch() {
    for (String scheme : new String[] {"sgd.pairwise", "sgd.particlewise"}) {
      String batch = ", \"learningRate\": 0.1, \"batchFraction\": 0, \"batch\": ";
      String dynamics = "{ \"type\": \"" + scheme + "\"" + batch;
      assertEquals(
          "dynamics: batchFraction must be above 0 where batch is selective; it is 0",
          line(dynamics + "\"selective\" }", "{}"));
      assertEquals("", line(dynamics + "\"probabilistic\" }", "{}"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ \"stopWhen\": \"soon\" }"
            + "| protocol.stopWhen: must be one of absorbed, steady, precision, never, is \"soon\"",
        "{ \"stopWhen\": { \"precision\": 2 } }"
            + "| protocol.precision: must be above 0 and at most 1, is 2",
        "{ \"steps\": 10, \"stages\": [ { \"from\": 10 } ] }"
            + "| protocol.stages[0].from: must be below protocol.steps (10), is 10",
        "{ \"stages\": [ { \"from\": 20 }, { \"from\": 20 } ] }"
            + "| protocol.stages[1].from: must be above 20, where the stage before begins, is 20",
        "{ \"stages\": [ { \"from\": 20, \"dynamics\": { \"kickSize\": -1 } } ] }"
            + "| protocol.stages[0].dynamics.kickSize: must be above 0 and at most 100, is -1",
        "{ \"stages\": [ 3 ] } | protocol.stages[0]: must be a group of fields, is 3",
        "{ \"stages\": 3 } | protocol.stages: must be a list of groups of fields, is 3",
        "{ \"clock\": \"wall\" } | protocol.clock: must be one of step, natural, is \"wall\"",
        "{ \"clock\": \"natural\", \"steps\": -5 }"
            + "| protocol.steps: must be at least 0 and at most 1000000000000000, is -5",
      })
  void whatAProtocolCannotBe(String protocol, String line) {
    assertEquals(line, line(BRO, protocol));
  }

  @Test
  void aRuleThatLooksAtWhatIsNotObserved() {
    String steady = "{ \"stopWhen\": \"steady\" }, \"observe\": [\"energy\"]";
    assertEquals(
        "protocol.stopWhen: is decided from the column \"activity\" of the log: observe it, is"
            + " \"steady\"",
        line(BRO, steady));
  }

  @Test
  void naturalTimeOfASchemeThatHasNone() {
    String still = "{ \"type\": \"sgd.pairwise\", \"learningRate\": 0.1, \"batchFraction\": 0 }";
    assertEquals(
        "protocol.clock: sgd.pairwise has no natural clock; use \"step\", is \"natural\"",
        line(still, "{ \"clock\": \"natural\" }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"bro.pairwise.correlated\", \"kickSize\": 0.1, \"correlation\": -1.1 | correlation: must be at least -1 and at most 1, is -1.1",
        "\"ro.pairwise\", \"kickSize\": 0.1, \"correlation\": 2 | correlation: must be at least -1 and at most 1, is 2",
        "\"sde.bro.pairwise\", \"kickSize\": 0.1, \"timeStep\": 0 | timeStep: must be above 0 and at most 100, is 0",
        "\"sde.bro.pairwise\", \"kickSize\": 0.1 | timeStep: is missing (time step)",
        "\"approximation.sgd.pairwise\", \"learningRate\": 0.1, \"batchFraction\": 0.5, \"temporalCorrelation\": 1.5 | temporalCorrelation: must be at least -1 and at most 1, is 1.5",
        "\"bro.pairwise\", \"kickSize\": 0.1, \"potential\": {\"type\": \"potential.power\", \"exponent\": 0.5} | potential.exponent: must be at least 1 and at most 100, is 0.5",
        "\"bro.pairwise\", \"kickSize\": 0.1, \"potential\": {\"type\": \"potential.wca\", \"energyScale\": 0} | potential.energyScale: must be above 0 and at most 1000000, is 0",
      })
  void settingsOutOfRange(String dynamics, String line) {
    assertEquals("dynamics." + line, line("{ \"type\": " + dynamics + " }", "{}"));
  }

  /** The one line about a document; empty if it is good. */
  private static String line(String dynamics, String protocol) {
    Tree document =
        (Tree)
            JsonText.read(
                "{ \"system\": { \"particles\": 100, \"packingFraction\": 0.5 }, \"dynamics\": "
                    + dynamics
                    + ", \"protocol\": "
                    + protocol
                    + " }");
    Problems problems = new Problems();
    boolean good = new Resolver(BuiltIn.CATALOG).resolve(document, problems) != null;
    assertEquals(good, problems.isEmpty());
    if (good) {
      return "";
    }
    String lines = assertThrows(BadInputException.class, problems::raise).getMessage();
    assertTrue(!lines.contains("\n"), lines);
    return lines;
  }
}
