package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Bar;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.SoftSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Shows rows as a tree. An update changes only the cells that differ, so nothing flickers, and what
 * is selected or open stays so.
 */
final class QueueTree {

  private static final int NAME = 0;
  private static final int PROGRESS = 1;
  private static final int DONE = 2;
  private static final int RATE = 3;
  private static final int LEFT = 4;
  private static final int FIRST = 5;
  private static final int SECOND = 6;
  private static final int COLUMNS = 7;
  private static final int BUTTON = 30;
  private static final int INSET = 6;

  /** In points: below this the rate gives way to the names; names enough; what may be added. */
  private static final int TIGHT = 600;

  private static final int NAMES = 260;
  private static final int SPARE = 24;
  private static final int LEAST = 112;

  private final Look look;
  private final Tree tree;
  private final BiConsumer<Act, List<Row>> acted;
  private final ObjIntConsumer<Row> moved;

  /** Rows that are open, or closed, other than rows like them. */
  private final Set<Row.Key> turned = new HashSet<>();

  /**
   * @param acted told what is to be done about which rows
   * @param moved told which row is to go up (-1) or down (1)
   */
  QueueTree(
      Composite parent, Look look, BiConsumer<Act, List<Row>> acted, ObjIntConsumer<Row> moved) {
    this.look = look;
    this.acted = acted;
    this.moved = moved;
    this.tree = Named.as("queue.tree", new Tree(parent, SWT.FULL_SELECTION | SWT.MULTI));
    Ground.of(look, Tone.PART, tree);
    SoftSelection.of(look, tree);
    SoftSelection.unsearched(tree);
    tree.setHeaderVisible(true);
    List<String> words =
        Stream.of("job", "progress", "done", "rate", "left")
            .map(key -> Runs.WORDS.get("column." + key))
            .toList();
    for (int i = 0; i < COLUMNS; i++) {
      boolean number = i == DONE || i == RATE || i == LEFT;
      TreeColumn column = new TreeColumn(tree, number ? SWT.RIGHT : SWT.LEFT);
      column.setText(i < words.size() ? words.get(i) : "");
      column.setResizable(i < FIRST);
    }
    tree.addListener(SWT.Resize, event -> widths());
    tree.addListener(SWT.EraseItem, QueueTree::erase);
    tree.addListener(SWT.PaintItem, this::paint);
    tree.addListener(SWT.Expand, event -> turn(row(event.item), true));
    tree.addListener(SWT.Collapse, event -> turn(row(event.item), false));
    tree.addListener(SWT.MouseDown, this::press);
    tree.addListener(SWT.KeyDown, this::key);
    tree.addListener(SWT.MouseMove, this::hover);
    Runnable recolour = this::recolour;
    recolour.run();
    Runnable stop = look.onChange(recolour);
    tree.addListener(SWT.Dispose, event -> stop.run());
  }

  Tree control() {
    return tree;
  }

  List<Row> selected() {
    return Arrays.stream(tree.getSelection()).map(QueueTree::row).toList();
  }

  /** Shows these rows from now on. */
  void show(List<Row> rows) {
    Set<Row.Key> selected = new HashSet<>();
    selected().forEach(row -> selected.add(row.key()));
    List<TreeItem> marked = new ArrayList<>();
    level(null, rows, selected, marked);
    if (!selected.isEmpty() && !marked.equals(List.of(tree.getSelection()))) {
      tree.setSelection(marked.toArray(TreeItem[]::new));
    }
  }

  /**
   * The rows below an item, and below these.
   *
   * @param parent {@code null} for those at the top
   */
  private void level(
      TreeItem parent, List<Row> rows, Set<Row.Key> selected, List<TreeItem> marked) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      TreeItem item = i < count(parent) ? item(parent, i) : made(parent);
      fill(item, row, selected, marked);
      level(item, row.children(), selected, marked);
      boolean open = byDefault(row) != turned.contains(row.key());
      if (!row.children().isEmpty() && item.getExpanded() != open) {
        item.setExpanded(open);
      }
    }
    while (count(parent) > rows.size()) {
      item(parent, count(parent) - 1).dispose();
    }
  }

  private int count(TreeItem parent) {
    return parent == null ? tree.getItemCount() : parent.getItemCount();
  }

  private TreeItem item(TreeItem parent, int index) {
    return parent == null ? tree.getItem(index) : parent.getItem(index);
  }

  private TreeItem made(TreeItem parent) {
    return parent == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(parent, SWT.NONE);
  }

  /** Jobs are open, and cells of which one wants to see a run. */
  private static boolean byDefault(Row row) {
    return row.key().cell().isEmpty()
        || row.state() == RunState.RUNNING
        || row.state() == RunState.FAILED;
  }

  private void turn(Row row, boolean open) {
    if (open == byDefault(row)) {
      turned.remove(row.key());
    } else {
      turned.add(row.key());
    }
  }

  private void fill(TreeItem item, Row row, Set<Row.Key> selected, List<TreeItem> marked) {
    if (selected.contains(row.key())) {
      marked.add(item);
    }
    Row before = row(item);
    if (row.equals(before)) {
      return;
    }
    item.setData(row);
    set(item, NAME, row.name());
    set(item, PROGRESS, row.percent());
    set(item, DONE, row.done());
    set(item, RATE, row.rate());
    set(item, LEFT, row.left());
    if (before == null || before.state() != row.state() || !before.key().equals(row.key())) {
      tint(item, row);
    }
    image(item, FIRST, row.first());
    image(item, SECOND, row.second());
    if (before == null || before.share() != row.share()) {
      Rectangle cell = item.getBounds(PROGRESS);
      tree.redraw(cell.x, cell.y, cell.width, cell.height, false);
    }
  }

  private void tint(TreeItem item, Row row) {
    item.setImage(NAME, look.image(row.state().icon(), row.state().tone()));
    boolean run = row.children().isEmpty();
    Tone tone = row.state() == RunState.FAILED ? Tone.ERROR : run ? Tone.MUTED : Tone.TEXT;
    item.setForeground(look.color(tone));
  }

  private static void set(TreeItem item, int column, String text) {
    if (!item.getText(column).equals(text)) {
      item.setText(column, text);
    }
  }

  private void image(TreeItem item, int column, Optional<Act> act) {
    Image wanted = act.map(a -> look.image(a.icon())).orElse(null);
    if (item.getImage(column) != wanted) {
      item.setImage(column, wanted);
    }
  }

  private void recolour() {
    tree.setHeaderBackground(look.color(Tone.HEADER));
    tree.setHeaderForeground(look.color(Tone.MUTED));
    Arrays.stream(tree.getItems()).forEach(this::recolour);
  }

  private void recolour(TreeItem item) {
    tint(item, row(item));
    image(item, FIRST, row(item).first());
    image(item, SECOND, row(item).second());
    Arrays.stream(item.getItems()).forEach(this::recolour);
  }

  private static Row row(Widget item) {
    return (Row) item.getData();
  }

  private void widths() {
    int[] widths = widths(tree.getClientArea().width);
    for (int i = 0; i < COLUMNS; i++) {
      tree.getColumn(i).setWidth(widths[i]);
    }
  }

  /**
   * The width of each column: progress, what is done, rate and time left are all there unless there
   * is hardly room for the names. What is more than enough goes to the names and the counts.
   */
  static int[] widths(int total) {
    int[] widths = {0, 84, 150, 104, 82, BUTTON, BUTTON};
    if (total < TIGHT) {
      widths[RATE] = 0;
      widths[DONE] = 132;
    }
    int rest = total - 2 - IntStream.of(widths).sum();
    int more = Math.max(0, Math.min(SPARE, (rest - NAMES) / 2));
    widths[PROGRESS] += more;
    widths[DONE] += more;
    widths[NAME] = Math.max(LEAST, rest - 2 * more);
    return widths;
  }

  /** Where the bar is the words are not drawn. */
  private static void erase(Event event) {
    if (event.index == PROGRESS) {
      event.detail &= ~SWT.FOREGROUND;
    }
  }

  private void paint(Event event) {
    Row row = row(event.item);
    if (event.index == PROGRESS && row != null && !Double.isNaN(row.share())) {
      Rectangle cell = ((TreeItem) event.item).getBounds(PROGRESS);
      Bar.draw(
          event.gc,
          look,
          new Rectangle(cell.x + INSET, cell.y, cell.width - 2 * INSET, cell.height),
          row.share(),
          row.state() == RunState.RUNNING ? Tone.ACCENT : Tone.FAINT);
    }
  }

  private Optional<Act> button(int x, int y) {
    TreeItem item = tree.getItem(new Point(x, y));
    if (item == null) {
      return Optional.empty();
    } else if (item.getBounds(FIRST).contains(x, y)) {
      return row(item).first();
    }
    return item.getBounds(SECOND).contains(x, y) ? row(item).second() : Optional.empty();
  }

  private void press(Event event) {
    if (event.button == 1) {
      TreeItem item = tree.getItem(new Point(event.x, event.y));
      button(event.x, event.y).ifPresent(act -> acted.accept(act, List.of(row(item))));
    }
  }

  private void hover(Event event) {
    TreeItem item = tree.getItem(new Point(event.x, event.y));
    String tip =
        button(event.x, event.y)
            .map(Act::label)
            .orElse(
                item == null || row(item).state() != RunState.FAILED ? null : row(item).title());
    if (!Objects.equals(tip, tree.getToolTipText())) {
      tree.setToolTipText(tip);
    }
  }

  private void key(Event event) {
    boolean alt = event.stateMask == SWT.MOD3 && selected().size() == 1;
    if (alt && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
      moved.accept(selected().get(0), event.keyCode == SWT.ARROW_UP ? -1 : 1);
      event.doit = false;
      return;
    }
    boolean plain = event.stateMask == SWT.NONE && !selected().isEmpty();
    if (plain && event.character == ' ') {
      selected().get(0).first().filter(act -> act != Act.RETRY).ifPresent(this::act);
    } else if (plain && event.keyCode == SWT.DEL) {
      act(Act.CANCEL);
    } else if (plain && event.character == 'r') {
      act(Act.RETRY);
    } else {
      return;
    }
    event.doit = false;
  }

  private void act(Act act) {
    acted.accept(act, selected());
  }
}
