package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Role;
import org.absorb.model.text.Numbers;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static List<Figure> figures(List<FakeRun> runs) {
    return new Transition(TransitionParameters.DEFAULT)
        .analyse(List.<RunData>copyOf(runs), Progress.NONE)
        .figures();
  }

  private static List<FakeRun> sweeps(Physics... physics) {
    List<FakeRun> runs = new ArrayList<>();
    for (Physics one : physics) {
      runs.addAll(Sweeps.sweep(one, 3, 0.60, 0.61, 0.62, 0.63, 0.64, 0.65));
    }
    return runs;
  }

  private static List<String> labels(Panel panel) {
    return panel.curves().stream().map(Curve::label).filter(label -> !label.isEmpty()).toList();
  }

  @Test
  void sizesAreAnOrderedSeriesSmallToLarge() {
    Figure figure =
        figures(sweeps(Physics.bro(4000), Physics.bro(16_000), Physics.bro(1000))).get(0);
    assertEquals("transition", figure.name());
    assertEquals(
        List.of("$N$ = 1000", "$N$ = 4000", "$N$ = 16 000"), labels(figure.panels().get(0)));
    assertEquals(Role.ordered(2, 3), figure.panels().get(0).curves().get(2).role());
    assertEquals(4, figure.panels().get(0).marks().size(), "three phi_c and the threshold");
    assertEquals("$phi_c$ = 0.625(5)", figure.panels().get(0).marks().get(0).label());
  }

  @Test
  void schemesAreKinds() {
    Figure figure = figures(sweeps(Physics.sgd(1000, 0.2), Physics.bro(1000))).get(0);
    assertEquals(
        List.of("BRO, pairwise, $epsilon$ = 0.5", "SGD, pairwise, $alpha$ = 0.5, $b_f$ = 0.2"),
        labels(figure.panels().get(0)));
    assertEquals(Role.kind(1), figure.panels().get(0).curves().get(1).role());
  }

  @Test
  void oneNumberThatDiffersIsASeriesToo() {
    Figure figure = figures(sweeps(Physics.sgd(1000, 0.5), Physics.sgd(1000, 0.2))).get(0);
    assertEquals(List.of("$b_f$ = 0.2", "$b_f$ = 0.5"), labels(figure.panels().get(0)));
    assertEquals(Role.ordered(0, 2), figure.panels().get(0).curves().get(0).role());
  }

  @Test
  void kindsInSeveralSizesGetAFigureEachBehindOneOfTheLargest() {
    List<Figure> figures =
        figures(
            sweeps(
                Physics.sgd(1000, 0.5),
                Physics.sgd(4000, 0.5),
                Physics.bro(1000),
                Physics.bro(4000)));
    assertEquals(
        List.of("transition", "transition-1", "transition-2"),
        figures.stream().map(Figure::name).toList());
    List<String> largest = labels(figures.get(0).panels().get(0));
    assertEquals(2, largest.size());
    assertTrue(largest.stream().allMatch(label -> label.contains("4000")), largest.toString());
    assertTrue(figures.get(1).title().startsWith("BRO, pairwise"), figures.get(1).title());
    assertEquals(2, labels(figures.get(1).panels().get(0)).size());
  }

  @Test
  void censoredTimesAreHollowAndUnjoinedAndTheLegendSaysSo() {
    List<FakeRun> runs = sweeps(Physics.bro(1000));
    for (int r = 0; r < 3; r++) {
      runs.add(FakeRun.limit(Physics.bro(1000), 0.625, r, k -> 0.9 - 0.7 * k / 10_000));
    }
    Panel relaxation = figures(runs).get(0).panels().get(1);
    Curve bound =
        relaxation.curves().stream()
            .filter(curve -> curve.open() && curve.x().length > 0)
            .findFirst()
            .orElseThrow();
    assertEquals(0.625, bound.x()[0]);
    assertEquals(10_000, bound.y()[0]);
    assertFalse(bound.line());
    assertTrue(labels(relaxation).contains("not steady (times: lower bounds)"));
    assertTrue(relaxation.y().logarithmic());
  }

  @Test
  void theFileRemembersRunsAndVersions() {
    Figure few = figures(sweeps(Physics.bro(1000))).get(0);
    assertEquals(18, few.origin().get("runs").split(" ").length);
    assertEquals("bro.pairwise 1", few.origin().get("versions"));
    assertEquals("sweep", few.origin().get("experiments"));
    assertTrue(few.origin().get("parameters").contains("\"threshold\":0.1"));
    assertTrue(few.caption().contains("18 runs in 6 cells"), few.caption());
    Figure many = figures(sweeps(Physics.bro(1000), Physics.bro(2000), Physics.bro(4000))).get(0);
    assertTrue(
        many.origin().get("runs").matches("54 runs, SHA-256 of their sorted ids [0-9a-f]{64}"),
        many.origin().get("runs"));
  }

  @Test
  void valuesCarryTheirErrorInBrackets() {
    assertEquals("0.5555(10)", Numbers.value(0.5555, 0.001));
    assertEquals("0.625(5)", Numbers.value(0.625, 0.005));
    assertEquals("0.6250(13)", Numbers.value(0.625, 0.00125));
    assertEquals("0.62(6)", Numbers.value(0.6213, 0.06));
    assertEquals("0.6213", Numbers.value(0.62134, Double.NaN));
  }
}
