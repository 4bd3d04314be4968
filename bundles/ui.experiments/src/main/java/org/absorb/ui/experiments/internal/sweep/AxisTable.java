package org.absorb.ui.experiments.internal.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.AxisText;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Path;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.DrawnItems;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The axes of a sweep: what is varied, over which values, how many they are. */
final class AxisTable {

  private static final Messages WORDS = Messages.of(AxisTable.class);
  private static final int ROW = 23;
  private static final int LEAST_ROWS = 2;
  private static final int VALUES = 1;
  private static final int COUNT = 2;
  private static final int MARGIN = 6;
  private static final int LEAST_COUNT = 40;

  private final Look look;
  private final Table table;
  private final MathDrawing drawing;
  private final SweepHost host;
  private final ValuesEditor editor;
  private List<Axis> axes = List.of();
  private List<FormLine> lines = List.of();

  /**
   * @param typed called while values are typed
   */
  AxisTable(Composite parent, Look look, SweepHost host, Runnable typed) {
    this.look = look;
    this.host = host;
    this.table =
        Named.as("sweep.axes", new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER));
    table.setSize(100, 100); // GTK cannot place scroll bars in a first size of nothing
    this.drawing = new MathDrawing(look.font(Look.Type.BASE));
    this.editor = new ValuesEditor(table, look, VALUES, typed, this::edited);
    table.setHeaderVisible(true);
    table.setLinesVisible(false);
    for (String key : List.of("axis", "values", "count")) {
      TableColumn column = new TableColumn(table, key.equals("count") ? SWT.RIGHT : SWT.LEFT);
      column.setText(WORDS.get(key));
    }
    DrawnItems.of(table, look, ROW, this::paint);
    Runnable stop = look.onChange(this::header);
    header();
    table.addListener(
        SWT.Dispose,
        event -> {
          stop.run();
          drawing.dispose();
        });
    table.addListener(SWT.MouseDoubleClick, event -> edit());
    table.addListener(SWT.DefaultSelection, event -> edit());
    table.addListener(SWT.KeyDown, this::key);
    table.addListener(SWT.Resize, event -> widths());
  }

  private void header() {
    table.setHeaderBackground(look.color(Tone.HEADER));
    table.setHeaderForeground(look.color(Tone.MUTED));
  }

  Control control() {
    return table;
  }

  private void widths() {
    int width = table.getClientArea().width;
    int count = LEAST_COUNT;
    for (Axis axis : axes) {
      count = Math.max(count, drawing.size(MathText.of(count(axis))).x + 2 * MARGIN + 2);
    }
    int name = Math.max(90, (width - count) * 48 / 100);
    table.getColumn(0).setWidth(name);
    table.getColumn(COUNT).setWidth(count);
    table.getColumn(VALUES).setWidth(Math.max(60, width - name - count));
  }

  /** How high it wants to be: all axes, and room for another. */
  int height() {
    return table.getHeaderHeight() + ROW * Math.max(LEAST_ROWS, axes.size()) + 6;
  }

  void show(List<Axis> shown, List<FormLine> known) {
    lines = known;
    if (shown.equals(axes) && table.getItemCount() == axes.size()) {
      return;
    }
    int selected = table.getSelectionIndex();
    Optional<ValuesEditor.Typed> typed = editor.typed();
    Optional<Axis> under = typed.map(is -> axes.get(table.indexOf(editor.item())));
    axes = List.copyOf(shown);
    editor.close();
    table.removeAll();
    for (Axis axis : axes) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {MathDrawing.plain(name(axis)), values(axis), count(axis)});
    }
    widths();
    if (!axes.isEmpty()) {
      table.setSelection(Math.max(0, Math.min(axes.size() - 1, selected)));
    }
    typed.ifPresent(is -> keep(is, under.orElseThrow()));
  }

  /** What is typed stays where its axis is now; of one that has gone it is told. */
  private void keep(ValuesEditor.Typed typed, Axis under) {
    for (int i = 0; i < axes.size(); i++) {
      Axis axis = axes.get(i);
      if (axis.paths().equals(under.paths()) && AxisText.writable(axis)) {
        List<Path> paths = List.copyOf(axis.paths());
        editor.reopen(table.getItem(i), text -> AxisCheck.read(paths, lines, text), typed);
        return;
      }
    }
    host.dropped(WORDS.get("dropped", MathDrawing.plain(name(under)), typed.text()));
  }

  private static String values(Axis axis) {
    return AxisText.writable(axis) ? AxisText.write(axis) : WORDS.get("mixed");
  }

  private static String count(Axis axis) {
    return Numbers.count(axis.points().size());
  }

  private MathText name(Axis axis) {
    List<Path> paths = List.copyOf(axis.paths());
    return MathText.of(
        paths.stream().map(path -> name(path, paths.size() > 1)).collect(Collectors.joining(", ")));
  }

  private String name(Path path, boolean brief) {
    return lines.stream()
        .filter(line -> line.path().equals(path))
        .findFirst()
        .map(
            line -> {
              String symbol = line.field().symbol();
              return symbol.isEmpty()
                  ? line.label()
                  : brief ? "$" + symbol + "$" : line.label() + " $" + symbol + "$";
            })
        .orElse(path.toString());
  }

  private void paint(Event event) {
    TableItem item = (TableItem) event.item;
    int index = table.indexOf(item);
    Rectangle cell = item.getBounds(event.index);
    MathText text =
        event.index == 0 ? name(axes.get(index)) : MathText.of(item.getText(event.index));
    int x = cell.x + MARGIN;
    if (event.index == COUNT) {
      x = cell.x + cell.width - MARGIN - drawing.size(text).x;
    }
    Rectangle place = new Rectangle(x, cell.y, cell.x + cell.width - x - 2, cell.height);
    drawing.drawWithin(
        event.gc, text, List.of(), MathDrawing.Cut.END, place, look.color(Tone.TEXT));
  }

  private void key(Event event) {
    boolean alt = (event.stateMask & SWT.ALT) != 0;
    if (event.keyCode == SWT.DEL) {
      remove();
    } else if (event.keyCode == SWT.F2) {
      edit();
    } else if (alt && event.keyCode == SWT.ARROW_UP) {
      move(-1);
      event.doit = false;
    } else if (alt && event.keyCode == SWT.ARROW_DOWN) {
      move(1);
      event.doit = false;
    }
  }

  int selected() {
    return table.getSelectionIndex();
  }

  /** Selects the axis that varies a field, and gives it the keyboard. */
  void reveal(Axis axis) {
    table.setSelection(axes.indexOf(axis));
    table.setFocus();
  }

  /** Opens the values of the selected axis for typing. */
  void edit() {
    int index = selected();
    if (index >= 0 && host.editable() && AxisText.writable(axes.get(index))) {
      List<Path> paths = List.copyOf(axes.get(index).paths());
      if (settled()) {
        editor.open(table.getItem(index), text -> AxisCheck.read(paths, lines, text));
      }
    }
  }

  /** The field in which values are typed. */
  ValuesEditor editor() {
    return editor;
  }

  /** Whether no values are left that are wrong; they must not get lost by what is done next. */
  private boolean settled() {
    boolean settled = editor.take();
    editor.focus();
    return settled;
  }

  private void edited(TableItem item, Axis axis) {
    List<Axis> changed = new ArrayList<>(axes);
    int index = table.indexOf(item);
    if (!changed.get(index).points().equals(axis.points())) {
      changed.set(index, axis);
      host.axes(WORDS.get("change", MathDrawing.plain(name(axis))), changed);
    }
  }

  /** Puts another axis in the place of one. */
  void replace(int index, String label, Axis axis) {
    List<Axis> changed = new ArrayList<>(axes);
    changed.set(index, axis);
    host.axes(label, changed);
  }

  void remove() {
    int index = selected();
    if (index < 0 || !host.editable()) {
      return;
    }
    boolean own = editor.isOpen() && table.getItem(index).equals(editor.item());
    if (own || settled()) {
      host.unsweep(axes.get(selected()));
    }
  }

  /** Moves the selected axis up or down. */
  void move(int by) {
    int from = selected();
    int to = from + by;
    if (host.editable() && from >= 0 && to >= 0 && to < axes.size() && settled()) {
      List<Axis> changed = new ArrayList<>(axes);
      changed.add(to, changed.remove(from));
      table.setSelection(to);
      host.axes(WORDS.get("reorder"), changed);
    }
  }
}
