package org.absorb.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.model.parameter.Problem;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final String DOCUMENT =
      """
      { "absorb": 1, "name": "Pairwise SGD", "system": { "particles": 1000 },
        "sweep": [ { "path": "system.packingFraction", "from": 0.54, "to": 0.60, "count": 7 },
                   { "path": "system.particles", "values": [1000, 2000] },
                   { "cases": [ { "dynamics.batchFraction": 0.2, "dynamics.learningRate": 0.1 },
                                { "dynamics.batchFraction": 0.75, "dynamics.learningRate": 0.1333 } ] } ],
        "replicas": 8, "seed": 7 }""";

  private final Problems problems = new Problems();

  private Experiment read(String json) {
    return ExperimentReader.read((Tree) JsonText.read(json), "nameless", problems);
  }

  @Test
  void axesCombineAsAProductAndCasesAreLinked() {
    Experiment experiment = read(DOCUMENT);
    assertTrue(problems.isEmpty());
    List<Cell> cells = experiment.cells();
    assertEquals(28, cells.size());
    assertEquals(28, experiment.size());
    assertEquals(
        "{\"dynamics.batchFraction\":0.2,\"dynamics.learningRate\":0.1,\"system.packingFraction\":0.54,\"system.particles\":1000}",
        cells.get(0).coordinates().toString());
    assertEquals(
        "{\"dynamics\":{\"batchFraction\":0.75,\"learningRate\":0.1333},\"seed\":7,\"system\":{\"packingFraction\":0.6,\"particles\":2000}}",
        cells.get(27).document().toString());
  }

  @Test
  void rangesAreDecimal() {
    List<String> points =
        read(DOCUMENT).sweep().get(0).points().stream()
            .map(p -> p.values().iterator().next().toString())
            .toList();
    assertEquals(
        "[0.54, 0.55, 0.56, 0.57, 0.58, 0.59, 0.6]",
        points.toString().replaceAll("Decimal\\[value=([0-9.]+)]", "$1"));
  }

  @Test
  void isWrittenAsItWasRead() {
    Experiment experiment = read(DOCUMENT);
    assertEquals(experiment, ExperimentReader.read(experiment.tree(), "other", problems));
    assertTrue(problems.isEmpty());
  }

  @Test
  void whatIsWrongIsNamed() {
    read(
        """
        { "absorb": 2, "colour": "red", ".ame": "no path", "replicas": 0, "seed": -1,
          "sweep": [ { "path": "replicas", "values": [1] }, { "path": "system.particles", "from": 1, "to": 2, "count": 0 },
                     { "path": "system.particles", "values": [] }, { "cases": [ 3 ] }, { "path": "system.particles", "form": 1 } ] }""");
    assertEquals(
        List.of(
            "colour",
            ".ame",
            "absorb",
            "replicas",
            "seed",
            "sweep[0].path",
            "sweep[1].count",
            "sweep[2].values",
            "sweep[3].cases[0]",
            "sweep[4]"),
        problems.list().stream().map(Problem::path).map(Object::toString).toList());
  }

  @Test
  void whatSaysHowARunIsKeptCannotBeSwept() {
    Experiment experiment =
        read(
            """
            { "sweep": [ { "path": "protocol.checkpointEvery", "values": [1, 2] },
                         { "path": "protocol.record.every", "from": 1, "to": 2, "count": 2 },
                         { "path": "protocol.record", "values": [{ "every": 2 }] },
                         { "cases": [ { "system.particles": 10, "protocol.record.every": 3 } ] },
                         { "path": "protocol.steps", "values": [1000, 2000] },
                         { "path": "system.radii", "values": ["radii.equal"] },
                         { "path": "system.initial.jitter", "values": [0.1] } ] }""");
    assertEquals(
        List.of("sweep[0].path", "sweep[1].path", "sweep[2].path", "sweep[3].cases[0]"),
        problems.list().stream().map(Problem::path).map(Object::toString).toList());
    assertEquals(
        "sweep[0].path: must be a field that a sweep may vary; this one is set once, in protocol or"
            + " system, is \"protocol.checkpointEvery\"",
        problems.list().get(0).line());
    assertEquals(3, experiment.sweep().size());
  }

  @Test
  void noFieldIsVariedTwice() {
    read(
        """
        { "sweep": [ { "path": "system.particles", "values": [10] }, { "path": "dynamics", "values": ["gd"] },
                     { "path": "dynamics.learningRate", "values": [0.1] }, { "path": "system.particles", "values": [20] },
                     { "cases": [ { "seed": 1 }, { "seed": 2, "dynamics": "sgd.pairwise" } ] } ] }""");
    assertEquals(
        List.of("sweep[3].path", "sweep[4].cases", "sweep[4].cases"),
        problems.list().stream().map(Problem::path).map(Object::toString).toList());
    assertEquals(
        "sweep[3].path: must be another field: system.particles is varied by sweep[0] already;"
            + " linked values go into one axis of cases, is \"system.particles\"",
        problems.list().get(0).line());
  }

  @Test
  void aSweepBeyondReasonIsRefusedWithoutBeingMade() {
    read(
        """
        { "sweep": [ { "path": "seed", "from": 1, "to": 2, "count": 1000000 },
                     { "path": "system.particles", "from": 1, "to": 2, "count": 1000000 } ] }""");
    assertEquals(
        "sweep: has more than 1000000 cells", problems.list().get(0).line().substring(0, 34));
  }
}
