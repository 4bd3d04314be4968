package org.absorb.ui.plots.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Limits;
import org.absorb.model.figure.Role;
import org.absorb.model.run.Column;
import org.absorb.runner.series.MeanCurve;
import org.absorb.ui.workbench.figure.Sight;
import org.absorb.ui.workbench.length.LengthUnit;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.RunState;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final Column ACTIVITY = new Column("activity", "activity", "f_a", "1");

  private static Lines lines() {
    Subject.Group mean =
        new Subject.Group("0.60", Sketch.cell("0.6", 500), List.of(Sketch.id(0), Sketch.id(1)), -1);
    Subject.Group one =
        new Subject.Group("0.62", Sketch.cell("0.62", 500), List.of(Sketch.id(2)), -1);
    Subject subject = new Subject("A sweep", "$phi$", "$N$ 500", List.of(mean, one), 5, 2, false);
    MeanCurve curve =
        new MeanCurve(
            new long[] {0, 10, 20},
            new double[] {1, 0.5, 0},
            new double[] {0.1, 0.2, 0},
            new double[] {0.05, 0.1, 0},
            new int[] {2, 2, 2},
            new int[] {2, 2, 0});
    return new Lines(
        subject,
        List.of(ACTIVITY),
        Optional.of(ACTIVITY),
        List.of(
            new Lines.Line(mean, Role.ordered(0, 2), curve, RunState.ABSORBED, Double.NaN, true),
            new Lines.Line(one, Role.ordered(1, 2), curve, RunState.RUNNING, 0.5, false)));
  }

  private static Chart chart(boolean logX, boolean logY, Set<String> hidden, Sight sight) {
    return new Chart(lines(), logX, logY, hidden, sight);
  }

  @Test
  void meansHaveBandsAndRunningOnesAreOpen() {
    Figure figure = chart(false, false, Set.of(), Sight.ALL).figure();
    Panel panel = figure.panels().get(0);
    Curve mean = panel.curves().get(0);
    Curve one = panel.curves().get(1);
    assertArrayEquals(new double[] {0, 10, 20}, mean.x());
    assertArrayEquals(new double[] {0.1, 0.2, 0}, mean.yBand());
    assertNull(one.yBand());
    assertTrue(one.going() && !mean.going());
    assertEquals("f_a", panel.y().symbol());
    assertEquals(0, panel.y().limits().orElseThrow().low());
    assertEquals("", mean.label());
  }

  @Test
  void lengthsAreInTheUnitThatIsWantedAndNothingElseIs() {
    Lines given = lines();
    Column square = new Column("msd", "displacement", "r^2", "D^2");
    Lines squares = new Lines(given.subject(), given.columns(), Optional.of(square), given.lines());
    Lines.Line before = squares.lines().get(0);
    Lines shown = squares.in(new Lengths(LengthUnit.RADIUS));
    MeanCurve after = shown.lines().get(0).curve();
    assertEquals("R^2", shown.column().orElseThrow().unit());
    assertArrayEquals(before.curve().step(), after.step());
    for (int i = 0; i < after.mean().length; i++) {
      assertEquals(4 * before.curve().mean()[i], after.mean()[i], 1e-15);
      assertEquals(4 * before.curve().error()[i], after.error()[i], 1e-15);
    }
    // a curve is of several boxes
    assertEquals("D^2", squares.in(new Lengths(LengthUnit.BOX)).column().orElseThrow().unit());
    assertEquals(given, given.in(new Lengths(LengthUnit.RADIUS)));
  }

  @Test
  void logarithmicAxesBeginAtTheFirstStepAboveZero() {
    Panel panel = chart(true, true, Set.of(), Sight.ALL).figure().panels().get(0);
    assertEquals(10, panel.x().limits().orElseThrow().low());
    assertTrue(panel.y().limits().isEmpty() && panel.y().logarithmic());
  }

  /** Of runs that have only begun there is the first row: step 0, without a place there. */
  @Test
  void theFirstRowHasNoPlaceOnALogarithmicAxis() {
    MeanCurve first =
        new MeanCurve(
            new long[] {0},
            new double[] {0.5},
            new double[] {0.1},
            new double[] {0.1},
            new int[] {2},
            new int[] {2});
    Lines all = lines();
    List<Lines.Line> begun =
        all.lines().stream()
            .map(
                is ->
                    new Lines.Line(
                        is.group(), is.role(), first, is.state(), is.progress(), is.ended()))
            .toList();
    Lines lines = new Lines(all.subject(), all.columns(), all.column(), begun);
    assertFalse(new Chart(lines, true, false, Set.of(), Sight.ALL).drawable());
    assertTrue(new Chart(lines, false, false, Set.of(), Sight.ALL).drawable());
    assertTrue(new Chart(lines, true, false, Set.of("0.60", "0.62"), Sight.ALL).drawable());
    assertTrue(chart(true, true, Set.of(), Sight.ALL).drawable());
  }

  @Test
  void hiddenCurvesAreNotThereAndSightIsKept() {
    Sight sight = new Sight(Optional.of(new Limits(-5, 5)), Optional.of(new Limits(0.2, 0.4)));
    Chart chart = chart(false, false, Set.of("0.60"), sight);
    Panel panel = chart.figure().panels().get(0);
    assertEquals(1, panel.curves().size());
    assertEquals(sight.x(), panel.x().limits());
    assertEquals(sight.y(), panel.y().limits());
    Panel logarithmic = chart(true, false, Set.of(), sight).figure().panels().get(0);
    assertEquals(10, logarithmic.x().limits().orElseThrow().low(), "-5 has no place there");
    assertTrue(
        chart(true, false, Set.of("0.60", "0.62"), Sight.ALL)
            .figure()
            .panels()
            .get(0)
            .curves()
            .isEmpty());
  }

  @Test
  void aFileSaysWhatItShowsAndWhereItComesFrom() {
    Figure figure = chart(false, false, Set.of("0.62"), Sight.ALL).export();
    assertEquals("A sweep, $N$ 500", figure.title());
    assertEquals("$phi$ = 0.60", figure.panels().get(0).curves().get(0).label());
    assertEquals(Sketch.id(0).hex() + " " + Sketch.id(1).hex(), figure.origin().get("runs"));
    assertTrue(figure.caption().contains("2 of 5"), figure.caption());
  }

  /** Beyond its end only what is absorbed has values. */
  @Test
  void valuesHoldOnAfterAbsorption() {
    Lines.Line absorbed = lines().lines().get(0);
    Lines.Line running = lines().lines().get(1);
    assertEquals(1, absorbed.at(19));
    assertEquals(2, absorbed.at(1000));
    assertEquals(2, running.at(20));
    assertEquals(-1, running.at(21));
    assertEquals(-1, running.at(-1));
  }
}
