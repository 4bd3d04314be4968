package org.absorb.ui.plots.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.absorb.model.run.Column;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.runner.series.MeanCurve;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Capital;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Shortened;
import org.absorb.ui.workbench.widget.SoftSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * The curves of a plot in a table, with their values at the cursor. A click on a row, or Space,
 * hides its curve or shows it again.
 */
final class ValuesTable {

  private static final int SWATCH = 16;
  private static final int AROUND = 14;
  private static final double[] SHARES = {0.18, 0.28, 0.25, 0.29};

  private final Look look;
  private final Table table;
  private final Runnable hiddenChanged;
  private final Set<String> hidden = new HashSet<>();
  private final List<Image> swatches = new ArrayList<>();
  private final List<String> names = new ArrayList<>(); // whole, row by row
  private Lines lines = Lines.NOTHING;
  private double cursor = Double.NaN;

  ValuesTable(Composite parent, Look look, Runnable hiddenChanged) {
    this.look = look;
    this.hiddenChanged = hiddenChanged;
    this.table =
        Named.as("plot.table", new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.NO_SCROLL));
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
    table.setHeaderVisible(true);
    Ground.of(look, Tone.PART, table);
    SoftSelection.of(look, table);
    SoftSelection.unsearched(table);
    for (int i = 0; i < SHARES.length; i++) {
      new TableColumn(table, i == 1 || i == 2 ? SWT.RIGHT : SWT.LEFT);
    }
    table.addListener(SWT.Resize, event -> widths());
    table.addListener(SWT.MouseDown, this::click);
    table.addListener(SWT.MouseMove, event -> table.setToolTipText(tip(row(event.y))));
    table.addListener(
        SWT.KeyDown,
        event -> {
          if (event.character == ' ' && table.getSelectionIndex() >= 0) {
            toggle(table.getSelectionIndex());
          }
        });
    Runnable stop = look.onChange(this::recolour);
    table.addListener(
        SWT.Dispose,
        event -> {
          stop.run();
          forget();
        });
    header();
  }

  /** Names of groups that are not to be drawn. */
  Set<String> hidden() {
    return Set.copyOf(hidden);
  }

  void show(Lines now) {
    boolean others = !now.subject().equals(lines.subject());
    lines = now;
    if (others) {
      Set<String> names = new HashSet<>();
      now.lines().forEach(line -> names.add(line.group().name()));
      hidden.retainAll(names);
    }
    if (others || table.getItemCount() != now.lines().size()) {
      table.setItemCount(now.lines().size());
      ((GridData) table.getLayoutData()).heightHint =
          table.getHeaderHeight() + now.lines().size() * table.getItemHeight();
      table.requestLayout();
      draw();
    }
    fill();
  }

  void at(double step) {
    cursor = step;
    fill();
  }

  private void recolour() {
    table.setHeaderBackground(look.color(Tone.HEADER));
    table.setHeaderForeground(look.color(Tone.MUTED));
    draw();
    fill();
  }

  /** One for each line, and the last for all that are hidden. */
  private void draw() {
    forget();
    for (Lines.Line line : lines.lines()) {
      swatches.add(swatch(look.color(look.figures().of(line.role())), 3));
    }
    swatches.add(swatch(look.color(Tone.LINE), 1));
  }

  private void forget() {
    swatches.forEach(Image::dispose);
    swatches.clear();
  }

  private Image swatch(Color color, int thick) {
    ImageGcDrawer drawer =
        new ImageGcDrawer() {
          @Override
          public void drawOn(GC gc, int width, int height) {
            gc.setBackground(color);
            gc.fillRectangle(1, (height - thick) / 2, width - 2, thick);
          }

          @Override
          public int getGcStyle() {
            return SWT.TRANSPARENT;
          }
        };
    return new Image(table.getDisplay(), drawer, SWATCH, SWATCH);
  }

  private void widths() {
    int width = table.getClientArea().width;
    if (width <= 0) {
      return;
    }
    int[] widths = Widths.of(width, needed(), SHARES, 2, 3, 1);
    for (int i = 0; i < widths.length; i++) {
      if (table.getColumn(i).getWidth() != widths[i]) {
        table.getColumn(i).setWidth(widths[i]);
      }
    }
    cutNames(widths[0] - SWATCH - AROUND / 2 - AROUND);
  }

  /** Names that have no room lose their middle: what cells differ in stands at either end. */
  private void cutNames(int room) {
    GC gc = new GC(table);
    for (int row = 0; row < names.size(); row++) {
      set(
          table.getItem(row),
          0,
          Shortened.middle(names.get(row), room, text -> gc.textExtent(text).x));
    }
    gc.dispose();
  }

  /** The whole name where the row shows a part of it. */
  private String tip(int row) {
    return row < 0 || table.getItem(row).getText(0).equals(names.get(row)) ? null : names.get(row);
  }

  /** What the texts and images of each column need. */
  private int[] needed() {
    int[] needed = new int[SHARES.length];
    GC gc = new GC(table);
    Font font = gc.getFont();
    for (int i = 0; i < needed.length; i++) {
      gc.setFont(look.font(Look.Type.BOLD)); // as headers are
      needed[i] = gc.textExtent(table.getColumn(i).getText()).x;
      gc.setFont(font);
      int image = i == 0 || i == SHARES.length - 1 ? SWATCH + AROUND / 2 : 0;
      for (int row = 0; row < names.size(); row++) {
        String text = i == 0 ? names.get(row) : table.getItem(row).getText(i);
        needed[i] = Math.max(needed[i], image + gc.textExtent(text).x);
      }
      needed[i] += AROUND;
    }
    gc.dispose();
    return needed;
  }

  private boolean header() {
    String varies = lines.subject().varies();
    String value = lines.column().map(Column::label).orElse("");
    String unit =
        lines
            .column()
            .map(Column::unit)
            .filter(is -> !is.equals("1"))
            .map(MathText::of)
            .map(text -> " [" + text.plain() + "]")
            .orElse("");
    boolean other =
        set(0, varies.isEmpty() ? Plots.WORDS.get("cell") : MathText.of(varies).plain());
    other |=
        set(
            1,
            Double.isFinite(cursor)
                ? Plots.WORDS.get("value.at", "k", Numbers.count(Math.round(cursor)))
                : Capital.of(value) + unit);
    other |= set(2, Plots.WORDS.get("active"));
    other |= set(3, Plots.WORDS.get("state"));
    return other;
  }

  private boolean set(int column, String text) {
    boolean other = !table.getColumn(column).getText().equals(text);
    if (other) {
      table.getColumn(column).setText(text);
    }
    return other;
  }

  private void fill() {
    boolean other = header() | named();
    for (int row = 0; row < lines.lines().size(); row++) {
      // the largest value first: as the curves lie in most plots
      int index = lines.lines().size() - 1 - row;
      Lines.Line line = lines.lines().get(index);
      TableItem item = table.getItem(row);
      boolean off = hidden.contains(line.group().name());
      item.setImage(0, swatches.get(off ? swatches.size() - 1 : index));
      item.setForeground(look.color(off ? Tone.FAINT : Tone.TEXT));
      other |= set(item, 1, value(line));
      other |= set(item, 2, active(line));
      other |= set(item, 3, state(line));
      item.setImage(3, look.image(line.state().icon(), line.state().tone()));
    }
    if (other) {
      widths();
    }
  }

  /** Whether names are others than before. */
  private boolean named() {
    List<String> now = new ArrayList<>();
    for (int i = lines.lines().size() - 1; i >= 0; i--) {
      now.add(MathText.of(lines.lines().get(i).group().name()).plain());
    }
    if (now.equals(names)) {
      return false;
    }
    names.clear();
    names.addAll(now);
    return true;
  }

  private static boolean set(TableItem item, int column, String text) {
    boolean other = !item.getText(column).equals(text);
    if (other) {
      item.setText(column, text);
    }
    return other;
  }

  private int place(Lines.Line line) {
    MeanCurve curve = line.curve();
    return Double.isFinite(cursor) ? line.at(cursor) : curve.step().length - 1;
  }

  private String value(Lines.Line line) {
    int place = place(line);
    return place < 0
        ? Plots.WORDS.get("none")
        : Numbers.value(line.curve().mean()[place], line.curve().error()[place]);
  }

  private String active(Lines.Line line) {
    int place = place(line);
    return place < 0
        ? ""
        : Plots.WORDS.get(
            "of", "" + line.curve().active()[place], "" + line.curve().count()[place]);
  }

  private static String state(Lines.Line line) {
    return Double.isNaN(line.progress())
        ? line.state().words()
        : Plots.WORDS.get(
            "running", line.state().words(), "" + (int) Math.floor(100 * line.progress()));
  }

  private void click(Event event) {
    int row = row(event.y);
    if (event.button == 1 && row >= 0) {
      toggle(row);
    }
  }

  /** The row at a height, -1 if there is none. */
  private int row(int y) {
    for (int row = 0; row < names.size(); row++) {
      Rectangle bounds = table.getItem(row).getBounds();
      if (y >= bounds.y && y < bounds.y + bounds.height) {
        return row;
      }
    }
    return -1;
  }

  private void toggle(int row) {
    String name = lines.lines().get(lines.lines().size() - 1 - row).group().name();
    if (!hidden.remove(name)) {
      hidden.add(name);
    }
    fill();
    hiddenChanged.run();
  }
}
