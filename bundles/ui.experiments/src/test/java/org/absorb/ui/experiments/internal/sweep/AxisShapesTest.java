package org.absorb.ui.experiments.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.AxisText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

/** Axes as one writes them, before and after. */
class AxisShapesTest {

  private static final Path PHI = Path.of("system.packingFraction");
  private static final Path RATE = Path.of("dynamics.learningRate");

  private static Axis axis(String text) {
    return AxisText.read(List.of(PHI), text);
  }

  @Test
  void spacingsKeepEndsAndNumber() {
    assertEquals("1..100 by 49.5", AxisText.write(AxisShapes.linear(axis("1, 3, 100"))));
    assertEquals("1, 10, 100", AxisText.write(AxisShapes.logarithmic(axis("1, 3, 100"))));
    assertEquals("1..1000 log 7", AxisText.write(AxisShapes.logarithmic(axis("1..1000 count 7"))));
    assertEquals("0.6, 0.61, 0.62", AxisText.write(AxisShapes.list(axis("0.6..0.62 by 0.01"))));
  }

  @Test
  void theMiddlesAreThoseOfTheSpacing() {
    assertEquals(
        "0.6..0.62 by 0.005", AxisText.write(AxisShapes.refined(axis("0.6..0.62 by 0.01"))));
    assertEquals(
        "0.6, 0.605, 0.61, 0.635, 0.66",
        AxisText.write(AxisShapes.refined(axis("0.6, 0.61, 0.66"))));
    Axis log = AxisShapes.refined(axis("1..100 log 3"));
    assertEquals("1..100 log 5", AxisText.write(log));
  }

  @Test
  void whatIsNoNumberHasNoSpacing() {
    assertFalse(AxisShapes.numeric(axis("probabilistic, selective")));
    assertFalse(AxisShapes.numeric(axis("0.6")));
    assertTrue(AxisShapes.numeric(axis("-1, 1")));
    assertFalse(AxisShapes.signed(axis("-1, 1")));
  }

  @Test
  void linkedFieldsAreCases() {
    Axis both = AxisShapes.linked(axis("0.6, 0.62"), RATE, Value.of(0.1));
    assertEquals("0.6, 0.1; 0.62, 0.1", AxisText.write(both));
    assertEquals("0.6, 0.62", AxisText.write(AxisShapes.unlinked(both, RATE)));
    assertEquals("0.1", AxisText.write(AxisShapes.unlinked(both, PHI)), "the same cell once");
  }
}
