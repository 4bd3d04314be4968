package org.absorb.ui.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Origin;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

class CellNamesTest {

  private static final Catalog EMPTY =
      new Catalog() {
        @Override
        public List<Entry> entries() {
          return List.of();
        }

        @Override
        public SortedSet<Origin> origins(Specification specification) {
          return new TreeSet<>();
        }
      };

  private static final List<Axis> SWEEP =
      List.of(
          values("system.packingFraction", decimal("0.6"), decimal("0.62")),
          values("system.particles", Value.of(500), Value.of(16_000)),
          values("dynamics.learningRate", decimal("0.1"), decimal("0.0125")));

  private final CellNames names =
      new CellNames(new Experiment("sweep", Tree.EMPTY, SWEEP, 1, 1, ""), EMPTY);

  private static Axis values(String path, Value... values) {
    return new Axis.Values(Path.of(path), List.of(values));
  }

  private static Value decimal(String text) {
    return new Value.Decimal(new BigDecimal(text));
  }

  @Test
  void valuesOfAnAxisHaveOneNumberOfDigitsAndPackingFractionsThree() {
    Tree cell =
        Tree.EMPTY
            .with("system.packingFraction", decimal("0.6"))
            .with("system.particles", Value.of(16_000));
    assertEquals("$phi$ 0.600, $N$ 16 000", names.of(cell));
    assertEquals("$N$ 16 000", names.of(cell, List.of("system.particles", "nowhere")));
    assertEquals("0.1000", names.value("dynamics.learningRate", decimal("0.1")));
    assertEquals("", names.of(Tree.EMPTY));
  }

  /** A scheme that is not installed has no symbols, but its cells have names. */
  @Test
  void whatIsNotKnownIsNamedByItsPath() {
    assertEquals("dynamics.learningRate", names.symbolOf("dynamics.learningRate"));
    assertEquals("$phi$", names.symbolOf("system.packingFraction"));
    assertEquals("wild", names.value("somewhere", Value.of("wild")));
  }
}
