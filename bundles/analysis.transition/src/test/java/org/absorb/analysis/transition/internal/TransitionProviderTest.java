package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

class TransitionProviderTest {

  private final Declaration<TransitionParameters> declaration =
      Declaration.of(new TransitionProvider().parameters());

  @Test
  void theDeclaredDefaultsAreTheDefaults() {
    Problems problems = new Problems();
    Tree whole =
        declaration.complete(
            Tree.EMPTY, Path.ROOT, (kind, component, at, found) -> component, problems);
    assertTrue(problems.isEmpty());
    assertEquals(TransitionParameters.DEFAULT, declaration.bind(whole));
  }

  @Test
  void whatIsOutOfRangeIsRefusedByItsField() {
    Problems problems = new Problems();
    declaration.complete(
        Tree.EMPTY.with("threshold", Value.of(1.0)),
        Path.ROOT,
        (kind, component, at, found) -> component,
        problems);
    assertEquals("threshold", problems.list().get(0).path().toString());
  }

  @Test
  void blocksComeInPairs() {
    TransitionParameters odd =
        new TransitionParameters(0.1, 0.1, OptionalDouble.empty(), 0.1, 5, 0.01, 3, 64, 1000);
    assertEquals(
        "blocks must be even, is 5: the halves of a series are compared.",
        assertThrows(IllegalArgumentException.class, () -> new TransitionProvider().create(odd))
            .getMessage());
  }
}
