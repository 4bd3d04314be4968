package org.absorb.ui.experiments.internal.sweep;

import java.util.List;
import java.util.function.IntConsumer;
import org.absorb.model.text.MathText;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The cells of a sweep as a picture: computed, running, to do. A click or Enter picks one. */
final class CellGrid extends Drawn {

  private static final int WIDEST = 26;
  private static final int TALLEST = 18;
  private static final int SMALLEST = 4;
  private static final int GAP = 6;
  private static final int LABEL = 18;

  /** A grid too tall for this is drawn smaller. */
  private static final int MOST_HEIGHT = 260;

  private final IntConsumer picked;
  private final MathDrawing drawing;
  private GridWords words;
  private Grid grid = new Grid(List.of(), List.of());
  private List<CellState> states = List.of();
  private int column;
  private int row;

  CellGrid(Composite parent, Look look, IntConsumer picked) {
    super(parent, look, SWT.NONE);
    this.picked = picked;
    this.drawing = new MathDrawing(look.font(Look.Type.SMALL));
    addListener(SWT.Dispose, event -> drawing.dispose());
    addListener(SWT.MouseMove, event -> hover(event.x, event.y));
    operable();
  }

  void show(Grid shown, GridWords said) {
    grid = shown;
    words = said;
    column = Math.min(column, grid.columns() - 1);
    row = Math.min(row, grid.rows() - 1);
    redraw();
  }

  void states(List<CellState> known) {
    states = List.copyOf(known);
    redraw();
  }

  private int left() {
    int widest = words == null ? 0 : drawing.size(words.corner(grid)).x;
    for (int i = 0; words != null && i < grid.rows(); i++) {
      widest = Math.max(widest, drawing.size(MathText.of(words.point(grid.down(), i))).x);
    }
    return Math.min(90, widest) + GAP;
  }

  private int wide(int width) {
    int room = width - left() - overhang();
    return Math.max(SMALLEST, Math.min(WIDEST, room / grid.columns()));
  }

  /** The label of the last column stands under its middle: half of it goes beyond. */
  private int overhang() {
    if (words == null) {
      return 0;
    }
    int label = drawing.size(MathText.of(words.point(grid.across(), grid.columns() - 1))).x;
    return Math.max(0, (label - SMALLEST) / 2);
  }

  private int tall() {
    return Math.max(SMALLEST, Math.min(TALLEST, MOST_HEIGHT / grid.rows()));
  }

  private int columnAt(int x) {
    return (x - left()) / wide(getClientArea().width);
  }

  private boolean within(int x, int y) {
    return x >= left() && columnAt(x) < grid.columns() && y >= 0 && y / tall() < grid.rows();
  }

  private void hover(int x, int y) {
    String tip = null;
    if (words != null && within(x, y)) {
      int cell = grid.cell(columnAt(x), y / tall());
      tip = words.cell(cell, cell < states.size() ? states.get(cell) : null);
    }
    if (!java.util.Objects.equals(tip, getToolTipText())) {
      setToolTipText(tip);
    }
  }

  @Override
  protected void press(int x, int y) {
    if (within(x, y)) {
      move(columnAt(x), y / tall());
      picked.accept(grid.cell(column, row));
    }
  }

  @Override
  protected void key(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> move(column - 1, row);
      case SWT.ARROW_RIGHT -> move(column + 1, row);
      case SWT.ARROW_UP -> move(column, row - 1);
      case SWT.ARROW_DOWN -> move(column, row + 1);
      case SWT.HOME -> move(0, row);
      case SWT.END -> move(grid.columns() - 1, row);
      case SWT.CR, SWT.KEYPAD_CR, ' ' -> picked.accept(grid.cell(column, row));
      default -> {}
    }
  }

  private void move(int toColumn, int toRow) {
    column = Math.max(0, Math.min(grid.columns() - 1, toColumn));
    row = Math.max(0, Math.min(grid.rows() - 1, toRow));
    redraw();
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    if (words == null) {
      return;
    }
    int left = left();
    int wide = wide(area.width);
    int tall = tall();
    for (int i = 0; i < grid.columns(); i++) {
      for (int j = 0; j < grid.rows(); j++) {
        int cell = grid.cell(i, j);
        CellState state = cell < states.size() ? states.get(cell) : null;
        cell(gc, cellArea(left + i * wide, j * tall, wide, tall), state);
      }
    }
    if (isFocusControl()) {
      Rectangle at = cellArea(left + column * wide, row * tall, wide, tall);
      gc.setForeground(look().color(Tone.TEXT));
      gc.setLineWidth(2);
      gc.drawRoundRectangle(at.x, at.y, at.width, at.height, 4, 4);
      gc.setLineWidth(1);
    }
    labels(gc, left, wide, tall);
  }

  private static Rectangle cellArea(int x, int y, int wide, int tall) {
    int gap = wide > 8 && tall > 8 ? 3 : 1;
    return new Rectangle(x, y, wide - gap, tall - gap);
  }

  private void cell(GC gc, Rectangle at, CellState state) {
    boolean computed = state != null && state.computed();
    boolean failed = state != null && state.worst() == RunState.FAILED;
    boolean begun = state != null && state.begun();
    Tone fill = computed ? Tone.ACCENT : failed ? Tone.ERROR_TINT : Tone.HEADER;
    Tone line = failed ? Tone.ERROR : computed || begun ? Tone.ACCENT : Tone.LINE;
    gc.setBackground(look().color(begun && !failed ? Tone.ACCENT_TINT : fill));
    gc.fillRoundRectangle(at.x, at.y, at.width, at.height, 4, 4);
    if (begun && !failed) {
      gc.setBackground(look().color(Tone.ACCENT_LINE));
      gc.fillRectangle(at.x, at.y, (int) Math.round(at.width * state.share()), at.height);
    }
    gc.setForeground(look().color(line));
    if (at.width > 3 && at.height > 3) {
      gc.drawRoundRectangle(at.x, at.y, at.width - 1, at.height - 1, 4, 4);
    }
    boolean room = at.width >= 12 && at.height >= 10;
    int x = at.x + at.width / 2;
    int y = at.y + at.height / 2;
    if (computed && room) {
      gc.setForeground(look().color(Tone.ON_ACCENT));
      gc.drawPolyline(new int[] {x - 4, y, x - 1, y + 3, x + 4, y - 3});
    } else if (failed && room) {
      gc.drawLine(x, y - 4, x, y + 1);
      gc.drawPoint(x, y + 3);
    }
  }

  private void labels(GC gc, int left, int wide, int tall) {
    int above = 0;
    for (int j = 0; j < grid.rows(); j++) {
      MathText text = MathText.of(words.point(grid.down(), j));
      Point size = drawing.size(text);
      int y = j * tall + (tall - size.y) / 2 - 1;
      if (j == 0 || y >= above) {
        int x = Math.max(0, left - GAP - size.x);
        drawing.draw(gc, text, x, y, look().color(Tone.MUTED));
        above = y + size.y;
      }
    }
    int below = grid.rows() * tall + 1;
    int from = left;
    for (int i = 0; i < grid.columns(); i++) {
      MathText text = MathText.of(words.point(grid.across(), i));
      Point size = drawing.size(text);
      int x = left + i * wide + (wide - size.x) / 2 - 1;
      if (i == 0 || x >= from) {
        drawing.draw(gc, text, Math.max(left, x), below, look().color(Tone.MUTED));
        from = Math.max(left, x) + size.x + GAP;
      }
    }
    Point corner = drawing.size(words.corner(grid));
    int x = Math.max(0, left - GAP - corner.x);
    drawing.draw(gc, words.corner(grid), x, below, look().color(Tone.TEXT));
  }

  @Override
  protected String words() {
    int cell = grid.cell(column, row);
    return words == null ? "" : words.cell(cell, cell < states.size() ? states.get(cell) : null);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    int width = left() + grid.columns() * WIDEST + overhang();
    return new Point(
        widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint),
        grid.rows() * tall() + LABEL);
  }
}
