package org.absorb.ui.experiments.internal.sweep;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.absorb.model.experiment.Axis;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.History;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * The field in which the values of an axis are typed. Enter takes them, Escape leaves them. What is
 * wrong stays open with what is wrong about it, wherever the keyboard goes.
 */
final class ValuesEditor implements Typing {

  private static final Messages WORDS = Messages.of(ValuesEditor.class);

  private final Table table;
  private final Look look;
  private final int column;
  private final Runnable typed;
  private final BiConsumer<TableItem, Axis> done;
  private final TableEditor place;
  private Text text;
  private TableItem item;
  private Function<String, Axis> reader;
  private String before = "";
  private String problem = "";
  private History<String> history = new History<>("");
  private int edits;
  private boolean setting;

  /**
   * @param typed called when the text, or what is wrong with it, has changed
   * @param done called with the values that are taken
   */
  ValuesEditor(
      Table table, Look look, int column, Runnable typed, BiConsumer<TableItem, Axis> done) {
    this.table = table;
    this.look = look;
    this.column = column;
    this.typed = typed;
    this.done = done;
    this.place = new TableEditor(table);
    place.grabHorizontal = true;
    place.grabVertical = true;
  }

  /**
   * Opens the values of a line.
   *
   * @param read throws an {@link IllegalArgumentException} with what is wrong
   */
  void open(TableItem line, Function<String, Axis> read) {
    close();
    item = line;
    reader = read;
    before = line.getText(column);
    history = new History<>(before);
    text = Named.as("sweep.values", new Text(table, SWT.SINGLE));
    text.setText(before);
    text.selectAll();
    text.addListener(SWT.Modify, event -> modified());
    text.addListener(SWT.FocusIn, event -> typed.run());
    text.addListener(SWT.FocusOut, event -> leave());
    text.addListener(SWT.Traverse, this::traverse);
    place.setEditor(text, line, column);
    check();
    text.setFocus();
  }

  /**
   * What is typed and not taken, and how one came there.
   *
   * @param focused whether it has the keyboard
   */
  record Typed(String text, History<String> history, boolean focused) {}

  /** What is typed, if it is other than what was there. */
  Optional<Typed> typed() {
    return changed()
        ? Optional.of(new Typed(text.getText(), history, focused()))
        : Optional.empty();
  }

  /** Opens the values of a line with what was typed there before the lines were replaced. */
  void reopen(TableItem line, Function<String, Axis> read, Typed typed) {
    Control keyboard = table.getDisplay().getFocusControl();
    open(line, read);
    history = typed.history();
    show();
    if (!typed.focused() && keyboard != null && !keyboard.isDisposed()) {
      keyboard.setFocus();
    }
  }

  private void modified() {
    if (!setting) {
      edits++; // each key is an edit of its own
      history.edit(WORDS.get("typing"), Integer.toString(edits), text.getText());
    }
    check();
  }

  private void traverse(Event event) {
    if (event.detail == SWT.TRAVERSE_ESCAPE) {
      close();
      table.setFocus();
      event.doit = false;
    } else if (event.detail == SWT.TRAVERSE_RETURN) {
      event.doit = false;
      if (take()) {
        table.setFocus();
      }
    }
  }

  private void check() {
    problem = "";
    try {
      reader.apply(text.getText());
    } catch (IllegalArgumentException e) {
      problem = String.valueOf(e.getMessage());
    }
    text.setBackground(look.color(problem.isEmpty() ? Tone.FIELD : Tone.ERROR_TINT));
    text.setForeground(look.color(Tone.TEXT));
    typed.run();
  }

  private void leave() {
    if (!take()) {
      typed.run(); // the keyboard is elsewhere: so is undo
    }
  }

  /** Takes what is typed; whether nothing is left open. */
  boolean take() {
    if (!isOpen()) {
      return true;
    }
    if (!problem.isEmpty()) {
      return false;
    }
    Axis axis = reader.apply(text.getText());
    TableItem line = item;
    close();
    if (!line.isDisposed()) {
      done.accept(line, axis);
    }
    return true;
  }

  /** Whose values are typed. */
  TableItem item() {
    return item;
  }

  boolean isOpen() {
    return text != null && !text.isDisposed();
  }

  /** Whether it is open with other values than before. */
  boolean changed() {
    return isOpen() && !text.getText().equals(before);
  }

  boolean focused() {
    return isOpen() && text.isFocusControl();
  }

  void focus() {
    if (isOpen()) {
      text.setFocus();
    }
  }

  /** What is wrong with what is typed; nothing: "". */
  String problem() {
    return isOpen() ? problem : "";
  }

  @Override
  public Optional<String> undoable() {
    return history.undoable();
  }

  @Override
  public void undo() {
    history.undo();
    show();
  }

  @Override
  public Optional<String> redoable() {
    return history.redoable();
  }

  @Override
  public void redo() {
    history.redo();
    show();
  }

  private void show() {
    if (isOpen()) {
      setting = true;
      text.setText(history.present());
      text.setSelection(text.getCharCount());
      setting = false;
    }
  }

  void close() {
    if (isOpen()) {
      Text old = text;
      text = null; // its going tells that the focus goes
      old.dispose();
      typed.run();
    }
  }
}
