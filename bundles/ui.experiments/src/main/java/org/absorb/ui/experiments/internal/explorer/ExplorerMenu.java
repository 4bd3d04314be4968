package org.absorb.ui.experiments.internal.explorer;

import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.store.template.Template;
import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;

/** What one can do with lines of the explorer. */
final class ExplorerMenu {

  private static final Messages WORDS = Messages.of(ExplorerMenu.class);

  private final ExplorerPart part;
  private final NodeActions actions;
  private final NodeDrag drag;
  private final Menu menu;

  ExplorerMenu(Tree tree, ExplorerPart part, NodeActions actions, NodeDrag drag) {
    this.part = part;
    this.actions = actions;
    this.drag = drag;
    this.menu = new Menu(tree);
    menu.addListener(SWT.Show, event -> fill());
    tree.setMenu(menu);
  }

  private void fill() {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    List<Node> selected = part.selected();
    if (selected.isEmpty()) {
      item("new.project", () -> actions.projects().newProject(Template.USUAL));
      item("open.project", actions.projects()::open);
      item("unpack", actions.projects()::unpack);
    } else if (selected.size() == 1) {
      one(selected.get(0));
    } else {
      several(selected);
    }
  }

  private void one(Node node) {
    OpenProject project = node.project();
    boolean may = Writable.is(project);
    boolean experiment = node.kind() == Node.Kind.EXPERIMENT;
    if (experiment || node.key().file().isPresent()) {
      item("open", () -> part.open(node));
    }
    if (experiment) {
      item("run", () -> actions.doing().run(project, node.key().name())).setEnabled(may);
      line();
    }
    if (node.kind() == Node.Kind.PROJECT || node.kind() == Node.Kind.EXPERIMENTS || experiment) {
      item("new", () -> actions.doing().newExperiment(project)).setEnabled(may);
    }
    if (NodeActions.canDuplicate(node)) {
      item("duplicate", () -> actions.duplicate(node)).setEnabled(may || isProject(node));
    }
    if (isProject(node)) {
      item("duplicate.wanted", () -> actions.projects().duplicate(project, false));
    }
    if (NodeActions.canRename(node)) {
      item("rename", part::rename).setEnabled(may);
    }
    if (NodeActions.canDelete(node)) {
      item("delete", () -> actions.delete(List.of(node))).setEnabled(may);
    }
    if (isProject(node)) {
      line();
      item("run.all", () -> actions.doing().runAll(project)).setEnabled(may);
      item("stop", () -> actions.doing().stop(project)).setEnabled(may);
      line();
      item("archive", () -> actions.projects().archive(project));
      item("close", () -> actions.projects().close(project));
    }
    if (drag.comparable(List.of(node))) {
      line();
      item("compare", () -> drag.compare(List.of(node)));
    }
  }

  private void several(List<Node> nodes) {
    if (drag.comparable(nodes)) {
      item("compare", () -> drag.compare(nodes));
    }
    if (nodes.stream().anyMatch(NodeActions::canDelete)) {
      item("delete", () -> actions.delete(nodes));
    }
  }

  private static boolean isProject(Node node) {
    return node.kind() == Node.Kind.PROJECT;
  }

  private void line() {
    new MenuItem(menu, SWT.SEPARATOR);
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(WORDS.get("menu." + key));
    item.addListener(SWT.Selection, event -> action.run());
    return item;
  }
}
