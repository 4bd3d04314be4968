package org.absorb.ui.analyses.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.SoftSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The numbers of a result, each with its error; Ctrl+C copies them as CSV. */
final class NumberTable {

  private static final int[] SHARES = {24, 46, 22, 8};
  private static final List<String> COLUMNS = List.of("name", "of", "value", "unit");

  private final Table table;
  private List<Quantity> values = List.of();

  NumberTable(Composite parent, Look look) {
    table =
        Named.as(
            "analysis.numbers",
            new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL | SWT.V_SCROLL));
    table.setHeaderVisible(true);
    Ground.of(look, Tone.PART, table);
    SoftSelection.of(look, table);
    SoftSelection.unsearched(table);
    for (String column : COLUMNS) {
      new TableColumn(table, column.equals("value") ? SWT.RIGHT : SWT.LEFT)
          .setText(Analysing.WORDS.get("column." + column));
    }
    table.addListener(SWT.SetData, this::fill);
    table.addListener(SWT.Resize, event -> widths());
    table.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0) {
            copy();
          }
        });
  }

  Table table() {
    return table;
  }

  void show(List<Quantity> others) {
    values = List.copyOf(others);
    table.setItemCount(values.size());
    table.clearAll();
  }

  private void fill(Event event) {
    Quantity value = values.get(event.index);
    ((TableItem) event.item)
        .setText(
            new String[] {
              value.name(),
              words(value.of()),
              Numbers.value(value.value(), value.error()),
              value.unit().equals("1") ? "" : value.unit()
            });
  }

  /** What a value belongs to, short: {@code sgd.pairwise, batchFraction 0.2}. */
  static String words(Tree of) {
    return of.fields().entrySet().stream().map(NumberTable::word).collect(Collectors.joining(", "));
  }

  private static String word(Map.Entry<String, Value> setting) {
    Value is = setting.getValue();
    String value =
        is instanceof Value.Text text
            ? text.value()
            : is instanceof Value.Decimal number
                ? Numbers.significant(number.value().doubleValue())
                : is.toString();
    String key = setting.getKey().substring(setting.getKey().lastIndexOf('.') + 1);
    return key.equals("type") ? value : key + " " + value;
  }

  /** The picked ones, or all; with every digit. */
  void copy() {
    int[] picked = table.getSelectionIndices();
    StringBuilder text = new StringBuilder("name,of,value,error,unit\n");
    for (int i = 0; i < values.size(); i++) {
      int row = i;
      if (picked.length == 0 || java.util.Arrays.stream(picked).anyMatch(p -> p == row)) {
        Quantity value = values.get(i);
        text.append(value.name()).append(",\"");
        text.append(words(value.of()).replace("\"", "\"\"")).append("\",");
        text.append(written(value.value())).append(',').append(written(value.error()));
        text.append(',').append(value.unit()).append('\n');
      }
    }
    Clipboard clipboard = new Clipboard(table.getDisplay());
    clipboard.setContents(
        new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  private static String written(double number) {
    return Double.isFinite(number) ? Double.toString(number) : "";
  }

  private void widths() {
    int width = table.getClientArea().width;
    for (int i = 0; i < SHARES.length; i++) {
      table.getColumn(i).setWidth(width * SHARES[i] / 100);
    }
  }
}
