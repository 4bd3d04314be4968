package org.absorb.ui.experiments.internal.explorer;

import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.command.Doing;
import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;

/** What one can do with a line of the explorer. */
final class ExplorerMenu {

  private static final Messages WORDS = Messages.of(ExplorerMenu.class);

  private final ExplorerPart part;
  private final Doing doing;
  private final Menu menu;

  ExplorerMenu(Tree tree, ExplorerPart part, Doing doing) {
    this.part = part;
    this.doing = doing;
    this.menu = new Menu(tree);
    menu.addListener(SWT.Show, event -> fill());
    tree.setMenu(menu);
  }

  private void fill() {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    Optional<Node> selected = part.selected();
    if (selected.isEmpty()) {
      item("open.project", doing::open);
      return;
    }
    Node node = selected.get();
    OpenProject project = node.project();
    String name = node.key().name();
    boolean experiment = ExplorerPart.isExperiment(node);
    boolean may = Writable.is(project);
    if (experiment || node.kind() == Node.Kind.FILE || node.kind() == Node.Kind.COMPARISON) {
      item("open", () -> part.open(node));
    }
    if (experiment) {
      item("run", () -> doing.run(project, name)).setEnabled(may);
      new MenuItem(menu, SWT.SEPARATOR);
    }
    if (node.kind() == Node.Kind.PROJECT || node.kind() == Node.Kind.EXPERIMENTS || experiment) {
      item("new", () -> doing.newExperiment(project)).setEnabled(may);
    }
    if (experiment) {
      item("duplicate", () -> doing.duplicate(project, name)).setEnabled(may);
      item("rename", part::rename).setEnabled(may);
      item("delete", () -> doing.delete(project, name)).setEnabled(may);
    }
    if (node.kind() == Node.Kind.PROJECT) {
      new MenuItem(menu, SWT.SEPARATOR);
      item("run.all", () -> doing.runAll(project)).setEnabled(may);
      item("stop", () -> doing.stop(project));
      new MenuItem(menu, SWT.SEPARATOR);
      item("close", () -> doing.close(project));
    }
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(WORDS.get("menu." + key));
    item.addListener(SWT.Selection, event -> action.run());
    return item;
  }
}
