package org.absorb.ui.analyses.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.text.KeyWords;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.grid.Grid;
import org.absorb.ui.workbench.grid.GridCell;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.grid.GridListener;
import org.absorb.ui.workbench.grid.GridRows;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;

/** The numbers of a result, each with its error; Ctrl+C copies them as CSV. */
final class NumberTable {

  private static final List<GridColumn> COLUMNS =
      List.of(
          column("name", false, 130),
          column("value", true, 100),
          column("unit", false, 50),
          column("of", false, 240));

  private final Grid grid;
  private final Belonging belonging;
  private List<Quantity> values = List.of();

  NumberTable(Composite parent, Look look, Catalog catalog) {
    belonging = new Belonging(catalog);
    grid = Named.as("analysis.numbers", new Grid(parent, look, new GridListener() {}));
    grid.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0) {
            copy();
          }
        });
  }

  private static GridColumn column(String id, boolean right, int width) {
    MathText heading = MathText.of(Analysing.WORDS.get("column." + id));
    return new GridColumn(id, heading, right, width, false);
  }

  Grid grid() {
    return grid;
  }

  void show(List<Quantity> others) {
    values = List.copyOf(others);
    grid.show(COLUMNS, new Rows(values, belonging, Belonging.shared(values)));
  }

  /** The picked ones, or all; with every digit, by their keys. */
  void copy() {
    List<Object> picked = grid.selected();
    StringBuilder text = new StringBuilder("name,of,value,error,unit\n");
    for (int row = 0; row < values.size(); row++) {
      if (picked.isEmpty() || picked.contains(row)) {
        Quantity value = values.get(row);
        text.append(value.name()).append(",\"");
        text.append(MathText.typed(words(value)).replace("\"", "\"\"")).append("\",");
        text.append(written(value.value())).append(',').append(written(value.error()));
        text.append(',').append(value.unit()).append('\n');
      }
    }
    Clipboard clipboard = new Clipboard(grid.getDisplay());
    clipboard.setContents(
        new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  private String words(Quantity value) {
    return belonging.words(value.of(), Set.of());
  }

  private static String written(double number) {
    return Double.isFinite(number) ? Double.toString(number) : "";
  }

  /**
   * A row a number.
   *
   * @param values the numbers
   * @param belonging tells what they belong to
   * @param shared what all of them belong to: it is left out
   */
  private record Rows(
      List<Quantity> values, Belonging belonging, Set<Map.Entry<String, Value>> shared)
      implements GridRows {

    @Override
    public int count() {
      return values.size();
    }

    @Override
    public Object key(int row) {
      return row;
    }

    @Override
    public GridCell cell(int row, int column) {
      Quantity value = values.get(row);
      return switch (column) {
        case 0 -> GridCell.of(MathText.of(KeyWords.of(value.name())));
        case 1 -> GridCell.of(MathText.of(Numbers.value(value.value(), value.error())));
        case 2 -> GridCell.of(value.unit().equals("1") ? "" : value.unit());
        default -> GridCell.of(MathText.of(belonging.words(value.of(), shared)));
      };
    }

    @Override
    public String tip(int row, int column) {
      return column == COLUMNS.size() - 1
          ? MathText.typed(belonging.words(values.get(row).of(), Set.of()))
          : "";
    }
  }
}
