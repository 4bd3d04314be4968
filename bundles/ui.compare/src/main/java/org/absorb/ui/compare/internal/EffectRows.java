package org.absorb.ui.compare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.absorb.model.run.Column;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.runner.compare.Effect;
import org.absorb.ui.workbench.grid.GridCell;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.grid.GridRows;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathDrawing;

/** The results of all sides, and their differences from the baseline in standard errors. */
record EffectRows(List<Effect> effects, int sides) implements GridRows {

  /** From here on a difference is coloured. */
  private static final double CLEAR = 3;

  static EffectRows of(CompareView view) {
    return new EffectRows(view.contrast().effects(), view.names().size());
  }

  static List<GridColumn> columns(int sides) {
    List<GridColumn> columns = new ArrayList<>();
    columns.add(
        SettingRows.column("observable", Compares.WORDS.get("column.observable"), false, 134));
    for (int side = 0; side < sides; side++) {
      columns.add(SettingRows.column("side" + side, Compares.letter(side), true, 84));
    }
    for (int side = 1; side < sides; side++) {
      String difference = Compares.letter(side) + " \u2212 A";
      columns.add(SettingRows.column("difference" + side, difference, true, 88));
      columns.add(
          SettingRows.column("sigmas" + side, Compares.WORDS.get("column.sigmas"), true, 60));
    }
    return columns;
  }

  @Override
  public int count() {
    return effects.size();
  }

  @Override
  public Object key(int row) {
    return effects.get(row).column().name();
  }

  @Override
  public String tip(int row, int column) {
    Column is = effects.get(row).column();
    return column == 0 ? MathDrawing.plain(MathText.axis(is.label(), is.symbol(), is.unit())) : "";
  }

  @Override
  public GridCell cell(int row, int column) {
    Effect effect = effects.get(row);
    if (column == 0) {
      return GridCell.of(
          MathText.axis(effect.column().label(), effect.column().symbol(), effect.column().unit()));
    } else if (column <= sides) {
      return GridCell.of(effect.values().get(column - 1).map(EffectRows::text).orElse("\u2013"));
    }
    int side = 1 + (column - sides - 1) / 2;
    if ((column - sides) % 2 == 1) {
      return GridCell.of(MathText.of(text(effect.difference(side))));
    }
    double sigmas = effect.sigmas(side);
    if (Double.isNaN(sigmas)) {
      return GridCell.of("\u2013").tone(Tone.MUTED);
    }
    boolean clear = Math.abs(sigmas) >= CLEAR;
    String text = String.format(Locale.ROOT, "%+.1f", sigmas).replace('-', '\u2212');
    return GridCell.of(text).bold(clear).tone(clear ? Tone.CAUTION : Tone.MUTED);
  }

  private static String text(Estimate estimate) {
    return Numbers.value(estimate.mean(), estimate.error()).replaceAll("^-", "\u2212");
  }
}
