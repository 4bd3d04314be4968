package org.absorb.ui.workbench.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.widget.Drawn;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.Pointer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * A table that draws itself. Arrows, Page, Home and End move, with Shift they select; Ctrl+A
 * selects all; Left and Right open and close; Enter opens. A click on a heading sorts, its edge is
 * dragged to make a column wider. A press on one of several selected rows chooses it alone only
 * when it is let go: what is selected can be dragged.
 */
public final class Grid extends Drawn {

  private static final int HEADER = GridPlaces.HEADER;
  private static final int ROW = GridPlaces.ROW;
  private static final int NARROWEST = 28;

  private final GridListener listener;
  private final GridSelection selection = new GridSelection();
  private final GridPainter painter;
  private final GridDrawing drawing;
  private GridRows rows = GridRows.NONE;
  private KeptCells cells = new KeptCells(rows, 0);
  private List<GridColumn> columns = List.of();
  private Map<String, Boolean> order = Map.of();
  private String nothing = "";
  private int dragged = -1;
  private int dragOffset;
  private int alone = -1;

  public Grid(Composite parent, Look look, GridListener listener) {
    super(parent, look, SWT.V_SCROLL | SWT.H_SCROLL);
    this.listener = listener;
    this.painter = new GridPainter(look);
    this.drawing = new GridDrawing(this, look, painter, selection);
    operable();
    addListener(SWT.Dispose, event -> painter.dispose());
    addListener(SWT.Resize, event -> bars());
    addListener(SWT.MouseDown, this::pressed);
    addListener(SWT.MouseMove, this::moved);
    addListener(SWT.MouseUp, event -> released());
    addListener(SWT.DragDetect, event -> alone = -1);
    addListener(SWT.MouseDoubleClick, this::doubled);
    getVerticalBar().addListener(SWT.Selection, event -> redraw());
    getHorizontalBar().addListener(SWT.Selection, event -> redraw());
  }

  /** Shows other columns; the rows must have cells for them. */
  public void columns(List<GridColumn> others) {
    show(others, rows);
  }

  /** Shows other rows under other columns. */
  public void show(List<GridColumn> under, GridRows others) {
    columns = List.copyOf(under);
    rows = others;
    cells = new KeptCells(others, columns.size());
    selection.show(others);
    bars();
    redraw();
  }

  /**
   * The same, of few rows: columns are at least so wide that all that stands in them is seen.
   * Measures every cell.
   */
  public void fit(List<GridColumn> under, GridRows others) {
    List<GridColumn> wide = new ArrayList<>();
    for (int column = 0; column < under.size(); column++) {
      int at = column;
      int needed =
          IntStream.range(0, others.count())
              .map(row -> painter.needs(others.cell(row, at)))
              .reduce(under.get(column).width(), Math::max);
      wide.add(under.get(column).width(needed));
    }
    show(wide, others);
  }

  public List<GridColumn> columns() {
    return columns;
  }

  /** Marks what the rows are sorted by: column to whether it goes down. */
  public void order(Map<String, Boolean> by) {
    order = Map.copyOf(by);
    redraw();
  }

  /** Shows other rows. What is selected and still there stays selected. */
  public void show(GridRows others) {
    show(columns, others);
  }

  /** Says why, where there are no rows. */
  public void nothing(String why) {
    nothing = why;
    redraw();
  }

  public GridRows rows() {
    return rows;
  }

  /** What the selected rows stand for, in the order they were chosen. */
  public List<Object> selected() {
    return selection.keys();
  }

  /** Whether a row is selected. */
  public boolean isSelected(int row) {
    return selection.contains(row);
  }

  /** Where the keyboard is; below 0: nowhere. */
  public int caret() {
    return selection.caret();
  }

  /** Selects without telling, and scrolls to the first of them. */
  public void select(Collection<?> keys) {
    selection.set(keys);
    if (selection.caret() >= 0) {
      reveal(selection.caret());
    }
    redraw();
  }

  /** Scrolls until a row is in sight. */
  public void reveal(int row) {
    getVerticalBar().setSelection(places().topFor(row));
    redraw();
  }

  private GridPlaces places() {
    return new GridPlaces(
        columns,
        rows.count(),
        getHorizontalBar().getSelection(),
        getVerticalBar().getSelection(),
        getClientArea());
  }

  /** The rows that are in sight, even in part. */
  public IntStream inSight() {
    return places().inSight();
  }

  /** Where a row is, in points of this widget. */
  public Rectangle bounds(int row) {
    return places().row(row);
  }

  /** The row at a height of this widget; below 0: none. */
  public int rowAt(int y) {
    return y < HEADER ? -1 : places().rowAt(y);
  }

  /** Where a heading is, likewise. */
  public Rectangle heading(int column) {
    return places().heading(column);
  }

  private void bars() {
    Rectangle area = getClientArea();
    int wide = columns.stream().mapToInt(GridColumn::width).sum();
    bar(getHorizontalBar(), wide, area.width, ROW);
    bar(getVerticalBar(), rows.count() * ROW, area.height - HEADER, ROW);
  }

  private static void bar(ScrollBar bar, int all, int seen, int step) {
    int thumb = Math.max(1, Math.min(all, seen));
    boolean needed = all > seen && seen > 0;
    bar.setValues(
        needed ? Math.min(bar.getSelection(), all - thumb) : 0,
        0,
        Math.max(1, all),
        needed ? thumb : Math.max(1, all),
        step,
        Math.max(1, seen - step));
    if (bar.isVisible() != needed) {
      bar.setVisible(needed);
    }
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    drawing.draw(gc, places(), cells, order);
    if (rows.count() == 0) {
      drawing.nothing(gc, area, nothing);
    }
  }

  private void pressed(Event event) {
    int row = rowAt(event.y);
    alone = -1;
    if (event.y < HEADER) {
      if (event.button == 1) {
        header(event);
      }
      return;
    }
    if (row < 0) {
      selection.none();
    } else if (event.button == 1 && onFold(row, event.x)) {
      selection.go(row);
      listener.folded(row);
      return;
    } else if ((event.stateMask & SWT.MOD2) != 0) {
      selection.through(row);
    } else if ((event.stateMask & SWT.MOD1) != 0) {
      selection.toggle(row);
    } else if (event.button == 1 && selection.contains(row) && selection.keys().size() > 1) {
      alone = row;
      return;
    } else if (event.button == 1 || !selection.contains(row)) {
      selection.only(row);
    } else {
      return; // a menu about all that are selected
    }
    told();
  }

  private void released() {
    dragged = -1;
    if (alone >= 0 && alone < rows.count()) {
      selection.only(alone);
      told();
    }
    alone = -1;
  }

  private void header(Event event) {
    dragged = places().edgeAt(event.x);
    if (dragged >= 0) {
      dragOffset = event.x - columns.get(dragged).width();
      return;
    }
    int column = places().columnAt(event.x);
    if (column >= 0 && columns.get(column).sortable()) {
      listener.sorted(columns.get(column).id(), (event.stateMask & SWT.MOD2) != 0);
    }
  }

  private boolean onFold(int row, int x) {
    if (columns.isEmpty()) {
      return false;
    }
    GridCell cell = rows.cell(row, 0);
    int end = heading(0).x + GridPainter.INSET + GridPainter.lead(cell);
    return cell.fold() != GridCell.Fold.NONE && x < end && x >= end - GridPainter.FOLD - 4;
  }

  private void moved(Event event) {
    if (dragged >= 0) {
      List<GridColumn> changed = new ArrayList<>(columns);
      int width = Math.max(NARROWEST, event.x - dragOffset);
      changed.set(dragged, columns.get(dragged).width(width));
      columns = List.copyOf(changed);
      bars();
      redraw();
      listener.resized(columns.get(dragged).id(), width);
      return;
    }
    boolean edge = event.y < HEADER && places().edgeAt(event.x) >= 0;
    Pointer.show(this, edge ? SWT.CURSOR_SIZEWE : SWT.CURSOR_ARROW);
    String tip = tip(places().rowAt(event.y), places().columnAt(event.x));
    if (!Objects.equals(tip, getToolTipText())) {
      setToolTipText(tip);
    }
  }

  private String tip(int row, int column) {
    if (row < 0 || column < 0) {
      return null;
    }
    String said = rows.tip(row, column);
    GridCell cell = rows.cell(row, column);
    if (said.isEmpty() && painter.isCut(cell, columns.get(column).width())) {
      said = MathDrawing.plain(cell.text());
    }
    return said.isEmpty() ? null : said.replace("&", "&&");
  }

  private void doubled(Event event) {
    int row = places().rowAt(event.y);
    if (event.button == 1 && row >= 0 && !onFold(row, event.x)) {
      listener.opened(row);
    }
  }

  private void told() {
    redraw();
    listener.selected();
  }

  @Override
  protected void key(Event event) {
    int last = rows.count() - 1;
    int page = Math.max(1, (getClientArea().height - HEADER) / ROW - 1);
    int caret = selection.caret();
    boolean control = (event.stateMask & SWT.MOD1) != 0;
    if (last < 0 || (event.stateMask & SWT.MOD3) != 0) {
      return;
    } else if (control && event.keyCode == 'a') {
      selection.all();
      told();
      return;
    } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
      if (caret >= 0 && !control) {
        listener.opened(caret);
      }
      return;
    } else if (event.character == ' ' && caret >= 0) {
      selection.toggle(caret);
      told();
      return;
    }
    switch (event.keyCode) {
      case SWT.ARROW_DOWN -> go(caret + 1, event);
      case SWT.ARROW_UP -> go(caret - 1, event);
      case SWT.PAGE_DOWN -> go(caret + page, event);
      case SWT.PAGE_UP -> go(caret - page, event);
      case SWT.HOME -> go(0, event);
      case SWT.END -> go(last, event);
      case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> fold(event.keyCode == SWT.ARROW_RIGHT);
      default -> {}
    }
  }

  private void go(int to, Event event) {
    int row = Math.max(0, Math.min(rows.count() - 1, to));
    if ((event.stateMask & SWT.MOD2) != 0) {
      selection.through(row);
    } else if ((event.stateMask & SWT.MOD1) != 0) {
      selection.go(row);
    } else {
      selection.only(row);
    }
    reveal(row);
    told();
  }

  private void fold(boolean open) {
    int caret = selection.caret();
    if (caret < 0 || columns.isEmpty()) {
      return;
    }
    GridCell.Fold fold = rows.cell(caret, 0).fold();
    if (fold == (open ? GridCell.Fold.CLOSED : GridCell.Fold.OPEN)) {
      listener.folded(caret);
    } else {
      ScrollBar bar = getHorizontalBar();
      bar.setSelection(bar.getSelection() + (open ? 1 : -1) * 2 * ROW);
      redraw();
    }
  }

  /** The row the keyboard is at, cell by cell. */
  @Override
  protected String words() {
    int caret = selection.caret();
    if (caret < 0 || caret >= rows.count()) {
      return rows.count() == 0 ? nothing : "";
    }
    return IntStream.range(0, columns.size())
        .mapToObj(
            column ->
                (MathDrawing.plain(columns.get(column).heading())
                        + " "
                        + MathDrawing.plain(rows.cell(caret, column).text()))
                    .strip())
        .collect(Collectors.joining(", "));
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(
        widthHint == SWT.DEFAULT ? 400 : widthHint, heightHint == SWT.DEFAULT ? 200 : heightHint);
  }
}
