package org.absorb.ui.workbench.project;

import java.math.BigDecimal;
import java.util.List;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.scheme.sgd.internal.PairwiseSgd;
import org.absorb.system.standard.internal.EqualRadii;
import org.absorb.system.standard.internal.RandomStart;

/** A sweep over the packing fraction, and what it takes. */
final class Swept {

  private Swept() {}

  static Catalog catalog() {
    return FixedCatalog.of(
        new PairwiseSgd(),
        new Linear(),
        new RandomStart(),
        new EqualRadii(),
        new Activity(),
        new Energy());
  }

  static Experiment experiment(String name, int cells, int replicas) {
    Tree base =
        (Tree)
            JsonText.read(
                "{\"system\": {\"particles\": 100, \"packingFraction\": 0.6},"
                    + "\"dynamics\": {\"type\": \"sgd.pairwise\", \"learningRate\": 0.1,"
                    + "\"batchFraction\": 0.5}, \"protocol\": {\"steps\": 10}}");
    Axis axis =
        new Axis.Range(
            Path.of("system.packingFraction"), new BigDecimal("0.5"), new BigDecimal("0.6"), cells);
    return new Experiment(name, base, List.of(axis), replicas, 1, "");
  }
}
