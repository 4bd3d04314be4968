package org.absorb.ui.workbench.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import org.absorb.figures.PanelArea;
import org.absorb.figures.PanelArea.Span;
import org.junit.jupiter.api.Test;

class SightTest {

  private static final PanelArea AREA =
      new PanelArea(
          new Rectangle2D.Double(50, 10, 400, 200),
          new Span(1, 10_000, true),
          new Span(0, 1, false));

  @Test
  void whatIsUnderThePointerStaysThere() {
    Sight near = Sight.zoomed(AREA, 0.25, 0.5, 0.5);
    Span x = span(near, true);
    Span y = span(near, false);
    assertEquals(10, x.value(0.25), 1e-9);
    assertEquals(0.5, y.value(0.5), 1e-12);
    assertEquals(100, x.high() / x.low(), 1e-9, "half of the decades");
    assertEquals(0.5, y.high() - y.low(), 1e-12);
    Sight back = Sight.zoomed(new PanelArea(AREA.data(), x, y), 0.25, 0.5, 2);
    assertEquals(1, span(back, true).low(), 1e-9);
    assertEquals(10_000, span(back, true).high(), 1e-6);
  }

  @Test
  void aBoxIsWhatIsInSightThen() {
    Sight box = Sight.between(AREA, 0.75, 0.5, 0.1, 0.3);
    assertEquals(100, span(box, true).low(), 1e-9);
    assertEquals(1000, span(box, true).high(), 1e-9);
    assertEquals(0.1, span(box, false).low(), 1e-12);
    assertEquals(0.3, span(box, false).high(), 1e-12);
  }

  /** However long one turns the wheel, the axes stay axes. */
  @Test
  void thereIsAnEndToZooming() {
    PanelArea area = AREA;
    for (int i = 0; i < 2000; i++) {
      Sight sight = Sight.zoomed(area, 0.3, 0.3, i < 1000 ? 0.8 : 1.25);
      area = new PanelArea(area.data(), span(sight, true), span(sight, false));
      assertTrue(area.x().low() < area.x().high() && area.y().low() < area.y().high());
    }
  }

  private static Span span(Sight sight, boolean x) {
    var limits = (x ? sight.x() : sight.y()).orElseThrow();
    return new Span(limits.low(), limits.high(), x);
  }
}
