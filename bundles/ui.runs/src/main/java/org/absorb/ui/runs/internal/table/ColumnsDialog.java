package org.absorb.ui.runs.internal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.absorb.model.text.MathText;
import org.absorb.runner.table.Quantity;
import org.absorb.ui.workbench.dialog.WindowDialog;
import org.absorb.ui.workbench.grid.Grid;
import org.absorb.ui.workbench.grid.GridCell;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.grid.GridListener;
import org.absorb.ui.workbench.grid.GridRows;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Capital;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Asks which quantities are columns, and in which order: those that are stand first. */
final class ColumnsDialog extends WindowDialog implements GridListener {

  private static final int WIDTH = 520;
  private static final int HEIGHT = 420;
  private static final int SIGN = 28;

  private final List<Quantity> all;
  private final Set<String> chosen;
  private final Runnable usual;
  private TextBox search;
  private Grid grid;
  private List<Quantity> shown = List.of();

  /**
   * @param usual called instead when one wants the usual ones
   */
  ColumnsDialog(
      Shell parent, Look look, Collection<Quantity> all, List<String> chosen, Runnable usual) {
    super(
        parent,
        look,
        Tables.WORDS.get("columns.title"),
        "columns.do",
        Tables.WORDS.get("columns.do"));
    this.all = List.copyOf(all);
    this.chosen = new LinkedHashSet<>(chosen);
    this.usual = usual;
  }

  /** The names that are chosen, in their order. */
  List<String> chosen() {
    return List.copyOf(chosen);
  }

  @Override
  protected void fill(Composite area) {
    search = new TextBox(area, look(), SWT.NONE);
    Named.as("columns.search", search.text()).setMessage(Tables.WORDS.get("columns.search"));
    search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    search.text().addListener(SWT.Modify, event -> refresh());
    search.text().addListener(SWT.KeyDown, this::down);
    grid = Named.as("columns.grid", new Grid(area, look(), this));
    GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
    fill.widthHint = WIDTH;
    fill.heightHint = HEIGHT;
    grid.setLayoutData(fill);
    grid.columns(
        List.of(
            column("columns.what", 230), column("columns.name", 190), column("columns.from", 100)));
    grid.addListener(SWT.KeyDown, this::key);
    grid.addListener(SWT.MouseUp, this::clicked);
    refresh();
  }

  private static GridColumn column(String key, int width) {
    return new GridColumn(key, MathText.of(Tables.WORDS.get(key)), false, width, false);
  }

  private void down(Event event) {
    if (event.keyCode == SWT.ARROW_DOWN) {
      grid.setFocus();
      event.doit = false;
    }
  }

  /** Space and Enter choose; Alt with an arrow moves. */
  private void key(Event event) {
    int at = grid.caret();
    boolean moves = event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN;
    if (at >= 0 && moves && (event.stateMask & SWT.MOD3) != 0) {
      move(shown.get(at).name(), event.keyCode == SWT.ARROW_UP ? -1 : 1);
    } else if (at >= 0 && event.character == ' ') {
      toggle(at);
    }
  }

  /** A click on the sign before a name is enough. */
  private void clicked(Event event) {
    int at = grid.caret();
    if (at >= 0 && event.x < SIGN && grid.bounds(at).contains(event.x, event.y)) {
      toggle(at);
    }
  }

  private void toggle(int row) {
    String name = shown.get(row).name();
    if (!chosen.remove(name)) {
      chosen.add(name);
    }
    refresh();
    grid.select(List.of(name));
  }

  private void move(String name, int by) {
    List<String> order = new ArrayList<>(chosen);
    int from = order.indexOf(name);
    int to = from + by;
    if (from >= 0 && to >= 0 && to < order.size()) {
      order.remove(from);
      order.add(to, name);
      chosen.clear();
      chosen.addAll(order);
      refresh();
      grid.select(List.of(name));
    }
  }

  private void refresh() {
    String typed = search.text().getText().toLowerCase(Locale.ROOT);
    Stream<Quantity> first =
        chosen.stream().flatMap(name -> all.stream().filter(is -> is.name().equals(name)));
    Stream<Quantity> rest = all.stream().filter(is -> !chosen.contains(is.name()));
    shown =
        Stream.concat(first, rest)
            .filter(is -> (is.name() + " " + is.label()).toLowerCase(Locale.ROOT).contains(typed))
            .toList();
    grid.show(new Choices(shown, Set.copyOf(chosen)));
  }

  private record Choices(List<Quantity> quantities, Set<String> chosen) implements GridRows {
    @Override
    public int count() {
      return quantities.size();
    }

    @Override
    public Object key(int row) {
      return quantities.get(row).name();
    }

    @Override
    public GridCell cell(int row, int column) {
      Quantity quantity = quantities.get(row);
      boolean on = chosen.contains(quantity.name());
      return switch (column) {
        case 0 ->
            GridCell.of(
                    MathText.axis(Capital.of(quantity.label()), quantity.symbol(), quantity.unit()))
                .icon(on ? Icon.DONE : Icon.CELL, on ? Tone.ACCENT : Tone.FAINT);
        case 1 -> GridCell.of(quantity.name()).tone(Tone.MUTED);
        default -> GridCell.of(Tables.WORDS.get("kind." + quantity.kind().name())).tone(Tone.MUTED);
      };
    }
  }

  @Override
  public void opened(int row) {
    toggle(row);
  }

  @Override
  protected void buttons(Composite bar) {
    button(bar, false, Tables.WORDS.get("columns.usual"), this::takeUsual);
    super.buttons(bar);
  }

  private void takeUsual() {
    usual.run();
    cancelPressed();
  }
}
