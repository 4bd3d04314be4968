package org.absorb.ui.experiments.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.experiments.internal.document.ExperimentSections;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.form.Installed;
import org.junit.jupiter.api.Test;

class AxisCheckTest {

  private static final List<FormLine> LINES =
      ExperimentSections.lines(Tree.EMPTY, new Installed(FixedCatalog.of()));

  private static int read(String path, String text) {
    return AxisCheck.read(List.of(Path.of(path)), LINES, text).points().size();
  }

  private static String refused(String path, String text) {
    return assertThrows(IllegalArgumentException.class, () -> read(path, text)).getMessage();
  }

  @Test
  void aWordIsNoNumber() {
    assertEquals(2, read("system.packingFraction", "0.5, 0.6"));
    assertEquals("x is no number", refused("system.packingFraction", "0.5, x"));
    assertEquals("x is no number", refused("system.particles", "x"));
  }

  @Test
  void wholeNumbersAreWhole() {
    assertEquals(3, read("system.particles", "1000..4000 x2"));
    assertEquals(1, read("system.particles", "1e3"));
    assertTrue(refused("system.particles", "1000, 2.5").contains("not whole"));
  }

  @Test
  void choicesAreThoseThatThereAre() {
    assertEquals(2, read("protocol.stopWhen", "absorbed, never"));
    assertTrue(refused("protocol.stopWhen", "later").contains("absorbed"));
  }

  @Test
  void aFieldThatIsNotKnownTakesAnything() {
    assertEquals(2, read("dynamics.unheard", "0.5, x"));
  }
}
