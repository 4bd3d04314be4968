package org.absorb.ui.experiments.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;

class SurveyTest {

  @Test
  void moreRunsThanTheRunnerTakesAreAFault() {
    Axis axis =
        new Axis.Range(
            Path.of("system.packingFraction"), new BigDecimal("0.5"), BigDecimal.ONE, 600_000);
    Experiment experiment = new Experiment("e", Tree.EMPTY, List.of(axis), 2, 1, "");
    Survey survey = Survey.of(experiment, FixedCatalog.of(), point -> 2);
    assertEquals(
        List.of(Path.of("replicas")), survey.problems().stream().map(is -> is.path()).toList());
    assertEquals(List.of(), survey.cells());
  }
}
