package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The part: what is computed, what waits, what went wrong. */
final class QueuePart implements Part {

  private final Site site;
  private final Workbench workbench;
  private final Queue queue;
  private final Actions actions;
  private final Composite parent;
  private final StackLayout stack = new StackLayout();
  private final EmptyState empty;
  private final Composite content;
  private final Unattended unattended;
  private final QueueTree tree;
  private final Runnable stop;

  QueuePart(Composite parent, Site site, Queue queue) {
    this.parent = parent;
    this.site = site;
    this.workbench = site.workbench();
    this.queue = queue;
    this.actions = new Actions(workbench);
    Look look = workbench.look();
    parent.setLayout(stack);
    empty = new EmptyState(parent, look, Icon.QUEUED, Runs.WORDS.get("empty"));
    content = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    content.setLayout(layout);
    unattended = new Unattended(content, look, actions::attend);
    tree = new QueueTree(content, look, this::act);
    tree.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    tree.control().addListener(SWT.Selection, event -> select());
    menu();
    site.tools(
        Arrays.stream(Act.values())
            .map(act -> (Command) new AllCommand(act, workbench, queue))
            .toList());
    stop = queue.onChange(this::refresh);
    refresh();
  }

  private void refresh() {
    if (parent.isDisposed()) {
      return;
    }
    List<Job> jobs = queue.jobs();
    unattended.show(jobs);
    tree.show(Row.of(jobs));
    site.badge(jobs.size());
    Pages.show(parent, jobs.isEmpty() ? empty : content, this::focus);
  }

  private void act(Act act, List<Row> rows) {
    actions.give(act, rows.stream().map(Row::target).toList());
  }

  private void menu() {
    Menu menu = new Menu(tree.control());
    for (Act act : Act.values()) {
      MenuItem item = Named.as("queue.menu." + act.name(), new MenuItem(menu, SWT.PUSH));
      item.setText(act.label() + "\t" + Runs.WORDS.get("key." + act.name()));
      item.addListener(SWT.Selection, event -> act(act, tree.selected()));
      menu.addListener(
          SWT.Show,
          event ->
              item.setEnabled(
                  tree.selected().stream()
                      .anyMatch(
                          row ->
                              row.first().filter(act::equals).isPresent()
                                  || row.second().filter(act::equals).isPresent())));
    }
    tree.control().setMenu(menu);
  }

  /** What is picked here is picked in the window. */
  private void select() {
    List<Row> rows = tree.selected();
    if (rows.isEmpty()) {
      return;
    }
    OpenProject project = rows.get(0).key().project();
    String experiment = rows.get(0).key().experiment();
    Set<Tree> cells = new LinkedHashSet<>();
    List<RunId> runs = new ArrayList<>();
    for (Row row : rows) {
      Optional<RunId> run = row.key().run();
      if (run.isPresent() && row.key().experiment().equals(experiment)) {
        project.state().row(run.get()).map(RunRow::cell).ifPresent(cells::add);
        runs.add(run.get());
      }
    }
    Selection selection = Selection.of(project, experiment);
    workbench.select(runs.isEmpty() ? selection : selection.cells(List.copyOf(cells)).runs(runs));
  }

  @Override
  public void focus() {
    if (stack.topControl == content) {
      tree.control().setFocus();
    } else {
      empty.setFocus();
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
