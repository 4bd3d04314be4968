package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.runner.supervise.Hands;
import org.absorb.runner.supervise.Overview;
import org.absorb.ui.runs.internal.cluster.ClusterLines;
import org.absorb.ui.runs.internal.cluster.ClusterWatch;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.Computing;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
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
  private final Whole whole;
  private final QueueTree tree;
  private final Failure failure;
  private final Reasons reasons;
  private final List<Runnable> stops = new ArrayList<>();
  private List<Row> rows = List.of();

  QueuePart(Composite parent, Site site, Queue queue, ClusterWatch clusters) {
    this.parent = parent;
    this.site = site;
    this.workbench = site.workbench();
    this.queue = queue;
    this.actions = new Actions(workbench);
    Look look = workbench.look();
    parent.setLayout(stack);
    empty = new EmptyState(parent, look, Icon.QUEUED, Runs.WORDS.get("empty"));
    content = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    content.setLayout(Grids.bare(1, 0, 0));
    reasons = new Reasons(workbench);
    whole = new Whole(content, look, this::hands);
    new ClusterLines(content, workbench, clusters);
    // below the clusters': it comes and goes by itself, and would move them under the mouse
    unattended = new Unattended(content, look, actions::goOn);
    tree = new QueueTree(content, look, this::act, this::move);
    QueueDrag.on(tree.control(), this::dropped);
    tree.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    tree.control().addListener(SWT.Selection, event -> select());
    failure =
        new Failure(
            content, look, row -> act(Act.RETRY, List.of(row)), reasons::log, reasons::open);
    menu();
    tools();
    stops.add(queue.onChange(this::refresh));
    stops.add(workbench.preferences().onChange(() -> parent.getDisplay().asyncExec(this::refresh)));
    refresh();
  }

  private void tools() {
    List<Command> tools = new ArrayList<>();
    tools.add(
        Tool.of(
            Runs.WORDS, "queue.up", Icon.UP, () -> move(-1).isPresent(), () -> moveSelected(-1)));
    tools.add(
        Tool.of(
            Runs.WORDS, "queue.down", Icon.DOWN, () -> move(1).isPresent(), () -> moveSelected(1)));
    Arrays.stream(Act.values()).forEach(act -> tools.add(new AllCommand(act, workbench, queue)));
    site.tools(tools);
  }

  private Optional<Row> selected() {
    return tree.selected().stream().findFirst();
  }

  private Optional<Move> move(int step) {
    return selected().flatMap(row -> move(row, step, rows));
  }

  private static Optional<Move> move(Row row, int step, List<Row> among) {
    return Move.by(among, row.key(), step, row.key().project().state().order()::place);
  }

  private void moveSelected(int step) {
    move(step).ifPresent(actions::move);
  }

  private void move(Row row, int step) {
    move(row, step, rows).ifPresent(actions::move);
  }

  private void dropped(Row what, Row target, boolean above) {
    Move.onto(rows, what.key(), target.key(), above, what.key().project().state().order()::place)
        .ifPresent(actions::move);
  }

  /** The user wants other numbers. */
  private void hands(int workers, int threads) {
    workbench.preferences().set(Computing.PAGE, new Computing(workers, threads));
  }

  /** What is worked with, or would be. */
  private Hands hands() {
    Computing preferred = workbench.preferences().get(Computing.PAGE);
    return workbench.projects().open().stream()
        .filter(project -> project.state().attended()) // a cluster's tasks are not told how many
        .flatMap(project -> project.state().work().stream())
        .map(Overview::hands)
        .findFirst()
        .orElse(new Hands(preferred.processes(), preferred.threads()));
  }

  private void refresh() {
    if (parent.isDisposed()) {
      return;
    }
    List<Job> jobs = queue.jobs();
    rows = Row.of(jobs);
    whole.show(queue.sum(), hands());
    unattended.show(queue.left());
    tree.show(rows);
    fail();
    site.badge(jobs.size());
    Pages.show(parent, jobs.isEmpty() ? empty : content, this::focus);
  }

  private void act(Act act, List<Row> about) {
    actions.give(act, about.stream().map(Row::target).toList());
  }

  private void fail() {
    failure.show(selected(), selected().map(reasons::of).orElse(""));
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
    new MenuItem(menu, SWT.SEPARATOR);
    for (int step : new int[] {-1, 1}) {
      String key = step < 0 ? "up" : "down";
      MenuItem item = Named.as("queue.menu." + key, new MenuItem(menu, SWT.PUSH));
      item.setText(Runs.WORDS.get("queue." + key) + "\t" + Runs.WORDS.get("key." + key));
      item.addListener(SWT.Selection, event -> moveSelected(step));
      menu.addListener(SWT.Show, event -> item.setEnabled(move(step).isPresent()));
    }
    tree.control().setMenu(menu);
  }

  /** What is picked here is picked in the window. */
  private void select() {
    fail();
    workbench.refreshCommands();
    List<Row> picked = tree.selected();
    if (picked.isEmpty()) {
      return;
    }
    OpenProject project = picked.get(0).key().project();
    String experiment = picked.get(0).key().experiment();
    Set<Tree> cells = new LinkedHashSet<>();
    List<RunId> runs = new ArrayList<>();
    for (Row row : picked) {
      if (row.key().experiment().equals(experiment)) {
        row.key().cell().ifPresent(cells::add);
        row.key().run().ifPresent(runs::add);
      }
    }
    Selection selection = Selection.of(project, experiment);
    workbench.select(cells.isEmpty() ? selection : selection.cells(List.copyOf(cells)).runs(runs));
  }

  @Override
  public String help() {
    return "30-running.md";
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
    stops.forEach(Runnable::run);
  }
}
