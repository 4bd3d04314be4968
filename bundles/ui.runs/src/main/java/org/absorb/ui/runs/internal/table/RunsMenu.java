package org.absorb.ui.runs.internal.table;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Numbers;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.grid.Grid;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What one can do with the selected runs. */
final class RunsMenu {

  private final RunsPart part;
  private final RunActions actions;
  private final Menu menu;

  RunsMenu(Grid grid, RunsPart part, RunActions actions) {
    this.part = part;
    this.actions = actions;
    this.menu = new Menu(grid);
    menu.addListener(SWT.Show, event -> fill());
    grid.setMenu(menu);
  }

  private void fill() {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    List<RunRow> runs = part.pickedRuns();
    boolean any = !runs.isEmpty();
    boolean may = any && part.project().filter(is -> is.writable()).isPresent();
    item("plot", "", any, () -> actions.showIn(RunActions.PLOT));
    item("packing", "", any, () -> actions.showIn(RunActions.PACKING));
    if (actions.comparable()) {
      int sides = part.picked().sides().size();
      MenuItem compare = item("compare", "C", sides > 1, actions::compare);
      if (!compare.isEnabled()) {
        compare.setText(Tables.WORDS.get("compare.none") + "\tC");
      }
    }
    line();
    boolean finished =
        runs.stream()
            .allMatch(
                run ->
                    run.status() == RunStatus.FINISHED
                        || run.status() == RunStatus.PAUSED
                        || run.status() == RunStatus.CANCELLED);
    item("extend", "", may && finished, actions::extend);
    Optional<Experiment> experiment = actions.replicable();
    item("replicas", "", may && experiment.isPresent(), actions::replicate);
    line();
    item("tag", "T", may, actions::tag);
    item("note", "N", may, actions::note);
    item("pin", "P", may, actions::pin);
    line();
    String count = any ? Numbers.count(part.picked().sides().size()) : Tables.WORDS.get("all");
    item("csv", "Ctrl+C", true, actions::copyCsv)
        .setText(Tables.WORDS.get("menu.csv", count) + "\tCtrl+C");
    item("markdown", "", true, actions::copyMarkdown)
        .setText(Tables.WORDS.get("menu.markdown", count) + "\tCtrl+Shift+C");
    line();
    Menu sorts = new Menu(menu);
    MenuItem sort = new MenuItem(menu, SWT.CASCADE);
    sort.setText(Tables.WORDS.get("menu.sort"));
    sort.setMenu(sorts);
    part.fillSorts(sorts);
    item("columns", "", true, part::chooseColumns);
  }

  private void line() {
    new MenuItem(menu, SWT.SEPARATOR);
  }

  private MenuItem item(String key, String keys, boolean enabled, Runnable action) {
    MenuItem item = Named.as("runs.menu." + key, new MenuItem(menu, SWT.PUSH));
    item.setText(Tables.WORDS.get("menu." + key, "") + (keys.isEmpty() ? "" : "\t" + keys));
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, event -> action.run());
    return item;
  }
}
