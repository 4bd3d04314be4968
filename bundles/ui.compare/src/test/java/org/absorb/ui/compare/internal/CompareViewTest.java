package org.absorb.ui.compare.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.model.figure.Figure;
import org.absorb.model.run.Column;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.compare.Contrast;
import org.absorb.runner.compare.Effect;
import org.absorb.runner.compare.Setting;
import org.absorb.runner.series.MeanCurve;
import org.absorb.ui.workbench.figure.Sight;
import org.absorb.ui.workbench.length.LengthUnit;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.junit.jupiter.api.Test;

class CompareViewTest {

  private static final Column ACTIVITY = new Column("activity", "active fraction", "f_a", "1");

  private static CompareView.Line line(boolean ended, double... x) {
    double[] mean = x.clone();
    double[] error = new double[x.length];
    int[] count = new int[x.length];
    java.util.Arrays.fill(count, 2);
    return new CompareView.Line(
        x,
        new MeanCurve(new long[x.length], mean, error.clone(), error, count, count),
        false,
        ended);
  }

  private static CompareView view() {
    List<Side> sides = List.of(Side.of("e", Tree.EMPTY), Side.of("f", Tree.EMPTY));
    Setting same =
        new Setting("a", "a", "", "1", List.of(Optional.of(Value.of(1)), Optional.of(Value.of(1))));
    Setting other =
        new Setting(
            "b", "b", "b_f", "1", List.of(Optional.of(Value.of(0.2)), Optional.of(Value.of(0.75))));
    Effect effect =
        new Effect(
            ACTIVITY,
            List.of(
                Optional.of(new Estimate(0.9, 0.003, 8)),
                Optional.of(new Estimate(0.88, 0.004, 8))));
    Contrast contrast =
        new Contrast(List.of(), List.of(same, other), List.of(effect), List.of(), "So it is.");
    return new CompareView(
        new Comparison("c", sides),
        contrast,
        List.of("$phi$ 0.6", "$phi$ 0.7"),
        List.of(ACTIVITY),
        Optional.of(ACTIVITY),
        List.of(line(false, 0.5, 1, 2), line(true, 0.5, 1)),
        true);
  }

  @Test
  void theCursorReadsUpToTheEndAndBeyondItWhereNothingMovesAnyMore() {
    CompareView view = view();
    assertEquals(-1, view.lines().get(0).at(0.1));
    assertEquals(0, view.lines().get(0).at(0.7));
    assertEquals(2, view.lines().get(0).at(2));
    assertEquals(-1, view.lines().get(0).at(2.1));
    assertEquals(1, view.lines().get(1).at(100));
  }

  @Test
  void onlyWhatDiffersUnlessAllIsWanted() {
    assertEquals(1, SettingRows.of(view(), true).count());
    SettingRows all = SettingRows.of(view(), false);
    assertEquals(2, all.count());
    assertTrue(all.cell(1, 2).bold());
    assertEquals("0.75", MathDrawing.plain(all.cell(1, 2).text()));
    assertEquals(Tone.MUTED, all.cell(0, 2).tone());
  }

  @Test
  void lengthsAreInTheUnitThatIsWantedAndNothingElseIs() {
    CompareView view = view();
    Setting kick =
        new Setting("k", "kick", "", "D", List.of(Optional.of(Value.of(0.25)), Optional.empty()));
    Effect wide =
        new Effect(
            new Column("msd", "displacement", "r^2", "D^2"),
            List.of(Optional.of(new Estimate(0.5, 0.25, 8)), Optional.empty()));
    List<Setting> settings = List.of(kick, view.contrast().settings().get(1));
    List<Effect> effects = List.of(wide, view.contrast().effects().get(0));
    Contrast given = new Contrast(List.of(), settings, effects, List.of(), "So it is.");
    Contrast shown =
        new CompareView(
                view.comparison(),
                given,
                view.names(),
                List.of(),
                Optional.empty(),
                List.of(),
                true)
            .in(new Lengths(LengthUnit.RADIUS))
            .contrast();
    assertEquals("R", shown.settings().get(0).unit());
    Value.Decimal twice = (Value.Decimal) shown.settings().get(0).values().get(0).orElseThrow();
    assertEquals(0.5, twice.value().doubleValue());
    assertEquals("R^2", shown.effects().get(0).column().unit());
    Estimate square = shown.effects().get(0).values().get(0).orElseThrow();
    assertEquals(2, square.mean());
    assertEquals(1, square.error());
    assertEquals(effects.get(1), shown.effects().get(1));
    Value.Decimal as = (Value.Decimal) shown.settings().get(1).values().get(1).orElseThrow();
    assertEquals(0.75, as.value().doubleValue());
  }

  @Test
  void differencesAreInStandardErrors() {
    EffectRows rows = EffectRows.of(view());
    assertEquals(5, EffectRows.columns(2).size());
    assertEquals("0.900(3)", MathDrawing.plain(rows.cell(0, 1).text()));
    assertEquals("\u22120.020(5)", MathDrawing.plain(rows.cell(0, 3).text()));
    assertEquals("\u22124.0", MathDrawing.plain(rows.cell(0, 4).text()));
    assertTrue(rows.cell(0, 4).bold(), "4 standard errors are clear");
  }

  @Test
  void theFileHasALegendAndThePictureInTheWindowNone() {
    CompareChart chart = new CompareChart(view(), true, false, Sight.ALL);
    assertEquals("", chart.lacking());
    assertEquals("", chart.figure().panels().get(0).curves().get(0).label());
    Figure file = chart.export();
    assertEquals("A $phi$ 0.6", file.panels().get(0).curves().get(0).label());
    assertEquals("So it is.", file.caption());
    assertEquals("c", file.origin().get("comparison"));
    assertEquals(2, chart.at(0.7).size());
    assertEquals(1, chart.at(50).size());
  }
}
