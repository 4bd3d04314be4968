package org.absorb.ui.scaling.internal.result;

import java.util.List;
import org.absorb.model.text.MathText;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.SoftSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table of texts, a minus for a hyphen: the first column to the left, numbers to the right. */
final class StudyTable {

  private static final int FIRST = 34;
  private static final int WHOLE = 100;

  private final Table table;

  /**
   * @param check whether rows have a box to tick
   */
  StudyTable(Composite parent, Look look, String name, boolean check) {
    int style = SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | (check ? SWT.CHECK : SWT.NONE);
    table = Named.as(name, new Table(parent, style));
    table.setHeaderVisible(true);
    Ground.of(look, Tone.PART, table);
    SoftSelection.of(look, table);
    SoftSelection.unsearched(table);
    table.addListener(SWT.Resize, event -> widths());
    Runnable colours =
        () -> {
          table.setHeaderBackground(look.color(Tone.HEADER));
          table.setHeaderForeground(look.color(Tone.MUTED));
        };
    colours.run();
    Runnable stop = look.onChange(colours);
    table.addListener(SWT.Dispose, event -> stop.run());
  }

  /** A symbol as a heading shows it. */
  static String plain(String symbol) {
    return MathDrawing.plain(MathText.of("$" + symbol + "$"));
  }

  /** The heading of critical points. */
  static String critical(ScalingSubject subject) {
    return Scaling.WORDS.get("column.critical", plain(subject.runs().isEmpty() ? "rho" : "phi"));
  }

  Table table() {
    return table;
  }

  void headings(List<String> texts) {
    while (table.getColumnCount() > texts.size()) {
      table.getColumn(table.getColumnCount() - 1).dispose();
    }
    while (table.getColumnCount() < texts.size()) {
      new TableColumn(table, table.getColumnCount() == 0 ? SWT.LEFT : SWT.RIGHT);
    }
    for (int i = 0; i < texts.size(); i++) {
      table.getColumn(i).setText(texts.get(i));
    }
    widths();
  }

  void rows(List<List<String>> rows) {
    table.setItemCount(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      TableItem item = table.getItem(i);
      item.setText(
          rows.get(i).stream()
              .map(text -> MathDrawing.plain(MathText.of(text)))
              .toArray(String[]::new));
    }
  }

  private void widths() {
    int columns = table.getColumnCount();
    int width = table.getClientArea().width;
    if (columns > 1 && width > 0) {
      int first = Math.max(width * FIRST / WHOLE, width / columns);
      table.getColumn(0).setWidth(first);
      for (int i = 1; i < columns; i++) {
        table.getColumn(i).setWidth((width - first) / (columns - 1));
      }
    }
  }
}
