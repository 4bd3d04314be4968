package org.absorb.ui.experiments.internal.sweep;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.AxisText;
import org.absorb.model.value.Path;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The field in which the values of an axis are typed. Enter takes them, Escape leaves them. */
final class ValuesEditor {

  private final Table table;
  private final Look look;
  private final int column;
  private final Consumer<String> complain;
  private final BiConsumer<TableItem, Axis> done;
  private final TableEditor place;
  private Text text;
  private List<Path> paths = List.of();

  ValuesEditor(
      Table table,
      Look look,
      int column,
      Consumer<String> complain,
      BiConsumer<TableItem, Axis> done) {
    this.table = table;
    this.look = look;
    this.column = column;
    this.complain = complain;
    this.done = done;
    this.place = new TableEditor(table);
    place.grabHorizontal = true;
    place.grabVertical = true;
  }

  void open(TableItem item, List<Path> fields) {
    close();
    paths = fields;
    text = Named.as("sweep.values", new Text(table, SWT.SINGLE));
    text.setText(item.getText(column));
    text.selectAll();
    text.addListener(SWT.Modify, event -> check());
    text.addListener(SWT.FocusOut, event -> leave(item));
    text.addListener(SWT.Traverse, event -> traverse(event, item));
    place.setEditor(text, item, column);
    check();
    text.setFocus();
  }

  private void traverse(Event event, TableItem item) {
    if (event.detail == SWT.TRAVERSE_ESCAPE) {
      close();
      table.setFocus();
      event.doit = false;
    } else if (event.detail == SWT.TRAVERSE_RETURN) {
      event.doit = false;
      if (check()) {
        leave(item);
        table.setFocus();
      }
    }
  }

  /** Whether values are written; says what is wrong if not. */
  private boolean check() {
    String problem = "";
    try {
      AxisText.read(paths, text.getText());
    } catch (IllegalArgumentException e) {
      problem = e.getMessage();
    }
    text.setBackground(look.color(problem.isEmpty() ? Tone.FIELD : Tone.ERROR_TINT));
    text.setForeground(look.color(Tone.TEXT));
    complain.accept(problem);
    return problem.isEmpty();
  }

  private void leave(TableItem item) {
    if (text != null && !text.isDisposed()) {
      boolean good = check();
      Axis axis = good ? AxisText.read(paths, text.getText()) : null;
      close();
      if (axis != null && !item.isDisposed()) {
        done.accept(item, axis);
      }
    }
  }

  void close() {
    if (text != null && !text.isDisposed()) {
      Text old = text;
      text = null; // its going tells that the focus goes
      old.dispose();
      complain.accept("");
    }
  }
}
