package org.absorb.ui.analyses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

class BelongingTest {

  private static final Tree FAMILY =
      Tree.EMPTY
          .with("dynamics.type", Value.of("sgd.pairwise"))
          .with("dynamics.batchFraction", Value.of(0.2));

  private static final Tree CELL = FAMILY.with("system.packingFraction", Value.of(0.6));

  /** The scheme is not installed: its setting has no symbol. */
  private final Belonging belonging = new Belonging(FixedCatalog.of());

  @Test
  void whatAValueBelongsToIsShort() {
    assertEquals("sgd.pairwise, batch fraction 0.2", belonging.words(FAMILY, Set.of()));
    assertEquals("$phi$ 0.6", belonging.words(CELL, FAMILY.fields().entrySet()));
  }

  @Test
  void whatAllBelongToIsFoundUnlessNothingElseIsSaid() {
    Quantity whole = new Quantity("phiC", FAMILY, 0.64, 0.01, "1");
    Quantity cell = new Quantity("activity", CELL, 0, 0, "1");
    assertEquals(FAMILY.fields().entrySet(), Belonging.shared(List.of(whole, cell)));
    assertEquals(Set.of(), Belonging.shared(List.of(whole, whole)));
  }

  @Test
  void whatIsNoPathGoesByItsKey() {
    Tree odd =
        Tree.EMPTY
            .with("", Value.of(1))
            .with("a..b", Value.of(2))
            .with("system", Value.of(3))
            .with("system.packingFraction", Value.of(0.6));
    String words = belonging.words(odd, Set.of());
    assertEquals(4, words.split(", ").length, words);
    assertTrue(words.endsWith("$phi$ 0.6"), words);
  }
}
