package org.absorb.ui.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.catalog.Origin;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

class CellNamesTest {

  private static final Catalog EMPTY = installed();

  private static Catalog installed(Entry... entries) {
    return new Catalog() {
      @Override
      public List<Entry> entries() {
        return List.of(entries);
      }

      @Override
      public SortedSet<Origin> origins(Specification specification) {
        return new TreeSet<>();
      }
    };
  }

  private static Entry entry(Kind<?> kind, String id, String label) {
    return new Entry(kind, id, label, 1, () -> null, () -> null);
  }

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

  /** As of a range with a count, or of a logarithmic one. */
  @Test
  void longNumbersHaveAsManyDigitsAsTellThemApart() {
    List<Axis> sweep =
        List.of(
            values(
                "system.packingFraction",
                decimal("0.65010010010010012"),
                decimal("0.6500000000000000"),
                decimal("0.65020020020020022")),
            values(
                "dynamics.learningRate",
                decimal("0.001"),
                decimal("0.0031622776601683794"),
                decimal("0.01")),
            values("dynamics.kickSize", decimal("0.500000049"), decimal("0.50000006")));
    CellNames some = new CellNames(new Experiment("sweep", Tree.EMPTY, sweep, 1, 1, ""), EMPTY);
    assertEquals("0.6501", some.value("system.packingFraction", decimal("0.65010010010010012")));
    assertEquals("0.6500", some.value("system.packingFraction", decimal("0.6500000000000000")));
    assertEquals("0.00316", some.value("dynamics.learningRate", decimal("0.0031622776601683794")));
    assertEquals("0.01000", some.value("dynamics.learningRate", decimal("0.01")));
    assertEquals("0.50000005", some.value("dynamics.kickSize", decimal("0.500000049")));
    assertEquals("0.50000006", some.value("dynamics.kickSize", decimal("0.50000006")));
  }

  /** One that is not installed goes by its id, so that it is still told from the others. */
  @Test
  void schemesAndPotentialsGoByTheirLabels() {
    Catalog catalog =
        installed(
            entry(Kind.SCHEME, "sgd", "SGD, pairwise"),
            entry(Kind.POTENTIAL, "sgd", "no scheme"),
            entry(Kind.POTENTIAL, "linear", "linear ramp"));
    List<Axis> sweep =
        List.of(
            values("dynamics.type", Value.of("sgd"), Value.of("other")),
            values("dynamics.potential.type", Value.of("linear")),
            values("system.particles", Value.of(500)));
    CellNames some = new CellNames(new Experiment("sweep", Tree.EMPTY, sweep, 1, 1, ""), catalog);
    Tree cell =
        Tree.EMPTY
            .with("dynamics.type", Value.of("sgd"))
            .with("dynamics.potential.type", Value.of("linear"))
            .with("system.particles", Value.of(500));
    assertEquals("SGD, pairwise, linear ramp, $N$ 500", some.of(cell));
    assertEquals("scheme other", some.of(Tree.EMPTY.with("dynamics.type", Value.of("other"))));
    assertEquals("scheme", some.symbolOf("dynamics.type"));
    assertEquals("$U$", some.symbolOf("dynamics.potential.type"));
    assertEquals("SGD, pairwise", some.value("dynamics.type", Value.of("sgd")));
  }

  /** A scheme that is not installed has no symbols, but its cells have names. */
  @Test
  void whatIsNotKnownIsNamedByItsPath() {
    assertEquals("dynamics.learningRate", names.symbolOf("dynamics.learningRate"));
    assertEquals("$phi$", names.symbolOf("system.packingFraction"));
    assertEquals("wild", names.value("somewhere", Value.of("wild")));
  }
}
