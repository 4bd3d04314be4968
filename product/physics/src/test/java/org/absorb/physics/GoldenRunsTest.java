package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Digest;
import org.absorb.model.run.RunId;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ids and bits of runs as they were before boxes, sizes, thermal noise and caps came: fields that
 * are added stay out of the key at their default, and what a run computes does not change
 * unnoticed.
 */
class GoldenRunsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":\"bro.pairwise\",\"kickSize\":0.1}"
            + "| {\"particles\":500,\"packingFraction\":0.7,\"initial\":\"initial.fcc\"} | 1"
            + "| 30e3a6324b367783 | ddd83356bcef9e7062727b6f7a66fa663157d371889d7734e66ec42f482b8a97",
        "{\"type\":\"sde.sgd.pairwise\",\"learningRate\":0.1,\"batchFraction\":0.4,\"timeStep\":0.3}"
            + "| {\"particles\":1000,\"packingFraction\":0.64} | 3"
            + "| 79bf4de591b2486e | 0268be2d5f31b770ade39d70d7b5b0e77e5ce23b39d329d28bda05031764391b",
        "{\"type\":\"sgd.particlewise\",\"learningRate\":0.1,\"batchFraction\":0.2,\"batch\":\"selective\","
            + "\"potential\":{\"type\":\"potential.power\",\"exponent\":2}}"
            + "| {\"dimension\":2,\"particles\":1000,\"packingFraction\":0.8} | 1"
            + "| 0165166e060d21de | 188f573e3154dba52094d6195e58db52b8d95495827fcea64c1824ec406df545",
        "{\"type\":\"ro.pairwise\",\"kickSize\":0.1}"
            + "| {\"particles\":1000,\"packingFraction\":0.3} | 1"
            + "| 0e3f87c22bd427aa | 9631bebbb3498062a350fc38b61b1887e9246f0511b9a536cefd1bfef4bef196"
      })
  void areWhatTheyWere(String dynamics, String system, long seed, String id, String hash) {
    String text = "{\"dynamics\":%s,\"system\":%s,\"seed\":%d}".formatted(dynamics, system, seed);
    Specification specification = new Resolver(BuiltIn.CATALOG).resolve((Tree) JsonText.read(text));
    assertEquals(id, RunId.of(specification, 0).hex());
    try (Simulation simulation =
        Simulation.start(Models.of(specification, 0, BuiltIn.CATALOG), Options.DEFAULT)) {
      simulation.advance(60);
      assertEquals(hash, Digest.hex(simulation.state().hash()));
    }
  }
}
