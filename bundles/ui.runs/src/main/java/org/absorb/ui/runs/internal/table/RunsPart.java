package org.absorb.ui.runs.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.absorb.runner.table.Group;
import org.absorb.runner.table.Names;
import org.absorb.runner.table.Quantity;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.runs.internal.RunNames;
import org.absorb.ui.workbench.Comparing;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.drag.Drag;
import org.absorb.ui.workbench.grid.Grid;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.grid.GridListener;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.InSight;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The part: the runs of the project that is picked. */
final class RunsPart implements Part, GridListener {

  private static final String FILTER = "filter";
  private static final String CELLS = "cells";

  private final Site site;
  private final Workbench workbench;
  private final Composite parent;
  private final StackLayout stack = new StackLayout();
  private final EmptyState empty;
  private final Composite content;
  private final TopBar bar;
  private final Grid grid;
  private final ColumnSet columns;
  private final TableReader reader;
  private final RunActions actions;
  private final RunNames names = new RunNames();
  private final InSight sight;
  private final List<Runnable> stops = new ArrayList<>();
  private final Set<Group.Key> open = new HashSet<>();
  private Runnable stopProject = () -> {};
  private Optional<OpenProject> project = Optional.empty();
  private Optional<TableView> view = Optional.empty();
  private List<TableQuery.Sort> sorts = List.of();
  private boolean telling;
  private boolean missed; // what was picked while nobody saw the table

  RunsPart(Composite parent, Site site, Supplier<Optional<Comparing>> comparing) {
    this.parent = parent;
    this.site = site;
    this.workbench = site.workbench();
    this.columns = new ColumnSet(site);
    this.actions = new RunActions(this, workbench, comparing);
    Look look = workbench.look();
    Display display = parent.getDisplay();
    parent.setLayout(stack);
    empty = new EmptyState(parent, look, Icon.TABLE, Tables.WORDS.get("empty.project"));
    content = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    content.setLayout(Grids.bare(1, 0, 0));
    bar = new TopBar(content, look, this::known, this::typed, this::toGrid, actions::compare);
    bar.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    bar.cells(site.remembered(CELLS).map(Boolean::valueOf).orElse(true));
    bar.filter().text(site.remembered(FILTER).orElse(""));
    grid = Named.as("runs.grid", new Grid(content, look, this));
    grid.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid.addListener(SWT.KeyDown, actions::key);
    grid.nothing(Tables.WORDS.get("none.pass"));
    new RunsMenu(grid, this, actions);
    Drag.from(grid, actions::dragged, actions::csv);
    reader =
        new TableReader(
            workbench.projects().catalog(),
            now -> {
              if (!display.isDisposed()) {
                display.asyncExec(() -> show(now));
              }
            },
            e -> workbench.notices().error(Tables.WORDS.get("trouble", e)));
    stack.topControl = empty;
    sight = new InSight(parent, this::follow);
    tools();
    stops.add(workbench.onSelection(this::pickedElsewhere));
    stops.add(workbench.projects().onChange(this::follow));
    stops.add(
        workbench
            .preferences()
            .onChange(() -> parent.getDisplay().asyncExec(() -> view.ifPresent(this::show))));
    follow();
  }

  private void tools() {
    site.tools(
        List.of(
            Tool.of(Tables.WORDS, "tool.columns", Icon.TABLE, () -> true, this::chooseColumns),
            Tool.of(
                Tables.WORDS,
                "tool.copy",
                Icon.DUPLICATE,
                () -> view.isPresent(),
                actions::copyCsv)));
  }

  /** The project of what is picked, else the first that is open. */
  private void follow() {
    List<OpenProject> there = workbench.projects().open();
    Optional<OpenProject> now =
        workbench
            .selection()
            .project()
            .filter(there::contains)
            .or(() -> project.filter(there::contains))
            .or(() -> there.stream().findFirst());
    if (!now.equals(project)) {
      stopProject.run();
      project = now;
      open.clear();
      stopProject = now.map(is -> is.onChange(state -> sight.work())).orElse(() -> {});
    }
    ask();
  }

  private void typed() {
    site.remember(FILTER, bar.filter().text());
    site.remember(CELLS, "" + bar.cells());
    ask();
  }

  /** Shows what there is now. */
  void ask() {
    if (parent.isDisposed()) {
      return;
    }
    if (project.isEmpty()) {
      view = Optional.empty();
      empty.text(Tables.WORDS.get("empty.project"));
      Pages.show(parent, empty, this::focus);
      return;
    }
    if (view.isEmpty()) {
      empty.text(Tables.WORDS.get("empty.reading"));
    }
    ProjectState state = project.get().state();
    reader.ask(
        new TableQuery(
            project.get(),
            state,
            bar.filter().text(),
            sorts,
            bar.cells(),
            open,
            columns.chosen(state.experiments().size() > 1)));
  }

  private void show(TableView now) {
    if (parent.isDisposed() || !project.equals(Optional.of(now.query().project()))) {
      return;
    }
    view = Optional.of(now);
    Names known = now.arrangement().sheet().names();
    List<Quantity> quantities = ColumnSet.quantities(now.query().shown(), known);
    Lengths lengths = workbench.preferences().get(Lengths.PAGE);
    List<GridColumn> wanted = columns.columns(quantities, now.query().cells(), lengths);
    Map<String, Boolean> order = new LinkedHashMap<>();
    now.query().sorts().forEach(sort -> order.put(sort.name(), sort.down()));
    grid.order(order);
    grid.show(
        wanted,
        new TableRows(
            now,
            quantities,
            names.cells(now.query().state(), workbench.projects().catalog()),
            lengths));
    bar.show(now);
    if (missed && parent.isVisible()) {
      missed = false;
      select(workbench.selection());
    }
    offerComparing();
    boolean none = now.arrangement().sheet().size() == 0;
    empty.text(Tables.WORDS.get(now.query().state().isRead() ? "empty.runs" : "empty.reading"));
    Pages.show(parent, none ? empty : content, this::focus);
  }

  private Names known() {
    return view.map(is -> is.arrangement().sheet().names()).orElse(new Names(List.of()));
  }

  @Override
  public Optional<OpenProject> project() {
    return project;
  }

  Optional<TableView> view() {
    return view;
  }

  Grid grid() {
    return grid;
  }

  Picked picked() {
    return view.map(is -> Picked.of(is, grid.selected())).orElse(Picked.NOTHING);
  }

  List<RunRow> pickedRuns() {
    return view.map(is -> picked().all(is.arrangement())).orElse(List.of());
  }

  /** Shows all runs again. */
  void unfilter() {
    bar.filter().text("");
  }

  private void offerComparing() {
    offerComparing(picked());
  }

  private void offerComparing(Picked now) {
    bar.comparable(actions.comparable() ? now.sides().size() : -1);
  }

  @Override
  public void selected() {
    Picked now = picked();
    offerComparing(now);
    tell(now);
  }

  /** Picks in the window what is selected here. */
  void tell() {
    tell(picked());
  }

  private void tell(Picked now) {
    if (!now.isEmpty() && !telling) {
      telling = true;
      workbench.select(now.selection(project.orElseThrow(), view.orElseThrow().arrangement()));
      telling = false;
    }
  }

  /** What is picked elsewhere is selected here, if it is in the table. */
  private void pickedElsewhere(Selection selection) {
    if (telling || parent.isDisposed()) { // the window is closing
      return;
    }
    missed = !parent.isVisible();
    sight.work();
    if (!missed) {
      select(selection);
    }
  }

  private void select(Selection selection) {
    if (view.isEmpty() || selection.cells().isEmpty() && selection.runs().isEmpty()) {
      return;
    }
    Set<Object> keys = new HashSet<>(selection.runs());
    if (bar.cells() && selection.experiment().isPresent()) {
      selection
          .cells()
          .forEach(cell -> keys.add(new Group.Key(selection.experiment().get(), cell)));
    } else if (selection.runs().isEmpty()) {
      for (int row : view.get().arrangement().rows()) {
        RunRow run = view.get().arrangement().sheet().row(row);
        if (selection.experiment().filter(run.experiment()::equals).isPresent()
            && selection.cells().contains(run.cell())) {
          keys.add(run.id());
        }
      }
    }
    grid.select(keys);
    offerComparing();
  }

  @Override
  public void opened(int row) {
    if (view.orElseThrow().isCell(row)) {
      folded(row);
    } else {
      actions.showIn(RunActions.PLOT);
    }
  }

  @Override
  public void folded(int row) {
    Group.Key key = view.orElseThrow().group(row).key();
    if (!open.remove(key)) {
      open.add(key);
    }
    ask();
  }

  /** A click sorts upward, the next downward, the third as it was; with Shift it is added. */
  @Override
  public void sorted(String column, boolean more) {
    if (column.equals(ColumnSet.NAME)) {
      sorts = List.of();
      ask();
      return;
    }
    List<TableQuery.Sort> kept =
        new ArrayList<>(sorts.stream().filter(sort -> !sort.name().equals(column)).toList());
    Optional<TableQuery.Sort> was =
        sorts.stream().filter(sort -> sort.name().equals(column)).findFirst();
    if (!more) {
      kept.clear();
    }
    if (was.isEmpty()) {
      kept.add(new TableQuery.Sort(column, false));
    } else if (!was.get().down()) {
      kept.add(new TableQuery.Sort(column, true));
    }
    sorts = List.copyOf(kept);
    ask();
  }

  @Override
  public void resized(String column, int width) {
    columns.width(column, width);
  }

  private void toGrid() {
    grid.setFocus();
    if (grid.caret() < 0 && grid.rows().count() > 0) {
      grid.select(List.of(grid.rows().key(0)));
      selected();
    }
  }

  void chooseColumns() {
    if (view.isEmpty()) {
      return;
    }
    ColumnsDialog dialog =
        new ColumnsDialog(
            workbench.shell(),
            workbench.look(),
            known().all(),
            view.get().query().shown(),
            columns::forget);
    if (dialog.open() == Window.OK) {
      columns.choose(dialog.chosen());
    }
    ask();
  }

  void fillSorts(Menu menu) {
    for (GridColumn column : grid.columns()) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(MathDrawing.plain(column.heading()).replace("&", "&&"));
      item.addListener(SWT.Selection, event -> sorted(column.id(), false));
    }
  }

  @Override
  public String help() {
    return "45-comparing.md";
  }

  @Override
  public void focus() {
    if (stack.topControl == content) {
      grid.setFocus();
    } else {
      empty.setFocus();
    }
  }

  @Override
  public void find() {
    bar.filter().focus();
  }

  @Override
  public void close() {
    stops.forEach(Runnable::run);
    stopProject.run();
    reader.close();
  }
}
