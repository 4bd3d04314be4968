package org.absorb.ui.compare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Value;
import org.absorb.runner.compare.Setting;
import org.absorb.ui.workbench.grid.GridCell;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.grid.GridRows;
import org.absorb.ui.workbench.look.Tone;

/** The parameters of all sides, a line each; what differs from the baseline stands out. */
record SettingRows(List<Setting> settings) implements GridRows {

  static SettingRows of(CompareView view, boolean differencesOnly) {
    return new SettingRows(
        view.contrast().settings().stream()
            .filter(setting -> !differencesOnly || setting.differs())
            .toList());
  }

  static List<GridColumn> columns(int sides) {
    List<GridColumn> columns = new ArrayList<>();
    columns.add(column("parameter", Compares.WORDS.get("column.parameter"), false, 178));
    for (int side = 0; side < sides; side++) {
      columns.add(column("side" + side, Compares.letter(side), true, 108));
    }
    return columns;
  }

  static GridColumn column(String id, String heading, boolean right, int width) {
    return new GridColumn(id, MathText.of(heading), right, width, false);
  }

  @Override
  public int count() {
    return settings.size();
  }

  @Override
  public Object key(int row) {
    return settings.get(row).path();
  }

  @Override
  public GridCell cell(int row, int column) {
    Setting setting = settings.get(row);
    if (column == 0) {
      return GridCell.of(MathText.axis(setting.label(), setting.symbol(), setting.unit()));
    }
    boolean other = setting.differs(column - 1);
    return GridCell.of(text(setting, column - 1))
        .bold(other)
        .tone(setting.differs() ? Tone.TEXT : Tone.MUTED);
  }

  private static String text(Setting setting, int side) {
    Optional<Value> value = setting.values().get(side);
    return value.orElse(null) instanceof Value.Decimal number
        ? Numbers.exact(number.value())
        : setting.text(side);
  }

  @Override
  public String tip(int row, int column) {
    return column == 0 ? settings.get(row).path() : "";
  }
}
