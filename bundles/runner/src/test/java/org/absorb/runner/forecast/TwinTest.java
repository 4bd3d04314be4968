package org.absorb.runner.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.junit.jupiter.api.Test;

class TwinTest {

  private final Catalog catalog = Plugins.catalog();

  private Optional<Specification> twin(String system) {
    Tree document = Experiments.active(10, 1).base();
    return Twin.of(
        new Resolver(catalog).resolve(document.with("system", Experiments.json(system))), catalog);
  }

  private static String system(int dimension, int particles, String more) {
    return "{\"dimension\": %d, \"particles\": %d, \"packingFraction\": 0.6%s}"
        .formatted(dimension, particles, more);
  }

  @Test
  void itDiffersInItsNumberOfParticlesAlone() {
    Specification twin = twin(system(3, 4000, "")).orElseThrow();
    assertEquals(400, twin.system().particles());
    assertEquals(
        twin.tree().with("system", Value.of("")),
        new Resolver(catalog)
            .resolve(
                Experiments.active(10, 1)
                    .base()
                    .with("system", Experiments.json(system(3, 4000, ""))))
            .tree()
            .with("system", Value.of("")));
    assertEquals(twin, twin(system(3, 1000, "")).orElseThrow(), "one for all sizes");
  }

  @Test
  void itsBoxHasRoomInEveryDirection() {
    for (String box :
        new String[] {system(5, 100_000, ""), system(3, 100_000, ", \"box\": \"1:1:9\"")}) {
      Specification twin = twin(box).orElseThrow();
      double shortest = Arrays.stream(Models.box(twin, 0, catalog).lengths()).min().orElseThrow();
      assertTrue(shortest >= 4 && shortest < 4.01, box + ": " + shortest);
    }
  }

  @Test
  void whatIsSmallHasNone() {
    assertTrue(twin(system(3, 1, "")).isEmpty());
    assertTrue(twin(system(3, 799, "")).isEmpty());
    assertTrue(twin(system(3, 800, "")).isPresent());
    assertTrue(twin(system(5, 1000, "")).isEmpty());
  }
}
