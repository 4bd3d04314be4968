package org.absorb.ui.experiments.internal.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.absorb.model.experiment.Axis;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;
import org.absorb.ui.experiments.internal.document.Draft;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What an axis can be made into, as a menu that is made when it is asked for. */
final class AxisMenu {

  private static final Messages WORDS = Messages.of(AxisMenu.class);

  private final Axis axis;
  private final Draft draft;
  private final List<FormLine> lines;
  private final BiConsumer<String, Axis> made;

  /**
   * @param lines the fields that may be linked to it
   * @param made called with what was chosen, in words, and what came of it
   */
  AxisMenu(Axis axis, Draft draft, List<FormLine> lines, BiConsumer<String, Axis> made) {
    this.axis = axis;
    this.draft = draft;
    this.lines = List.copyOf(lines);
    this.made = made;
  }

  /** Drops down from a control. */
  void show(Control from) {
    Menu menu = new Menu(from);
    boolean numeric = AxisShapes.numeric(axis);
    item(menu, "linear", numeric, AxisShapes::linear);
    item(menu, "log", AxisShapes.signed(axis), AxisShapes::logarithmic);
    item(menu, "list", axis instanceof Axis.Range, AxisShapes::list);
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, "refine", numeric, AxisShapes::refined);
    new MenuItem(menu, SWT.SEPARATOR);
    Menu fields = cascade(menu, "link");
    for (FormLine line : lines) {
      Optional<Value> value = line.value(draft.document());
      if (value.isPresent()) {
        field(fields, line, along -> AxisShapes.linked(along, line.path(), value.get()), "linked");
      }
    }
    Menu linked = cascade(menu, "unlink");
    if (axis.paths().size() > 1) {
      axis.paths().forEach(path -> unlink(linked, path));
    }
    for (Menu each : List.of(fields, linked)) {
      each.getParentItem().setEnabled(each.getItemCount() > 0);
    }
    menu.addListener(SWT.Hide, event -> from.getDisplay().asyncExec(menu::dispose));
    menu.setLocation(from.toDisplay(0, from.getSize().y));
    menu.setVisible(true);
  }

  private void item(Menu menu, String key, boolean possible, UnaryOperator<Axis> change) {
    MenuItem item = Named.as("sweep.shape." + key, new MenuItem(menu, SWT.PUSH));
    item.setText(WORDS.get("shape." + key));
    item.setEnabled(possible);
    item.addListener(
        SWT.Selection, event -> made.accept(WORDS.get("shape." + key), change.apply(axis)));
  }

  private static Menu cascade(Menu menu, String key) {
    MenuItem item = Named.as("sweep.shape." + key, new MenuItem(menu, SWT.CASCADE));
    item.setText(WORDS.get("shape." + key));
    Menu below = new Menu(menu);
    item.setMenu(below);
    return below;
  }

  private void field(Menu menu, FormLine line, UnaryOperator<Axis> change, String done) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(line.words().plain());
    item.addListener(
        SWT.Selection,
        event -> made.accept(WORDS.get("shape." + done, line.label()), change.apply(axis)));
  }

  private void unlink(Menu menu, Path path) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(path.toString());
    item.addListener(
        SWT.Selection,
        event -> made.accept(WORDS.get("shape.unlinked", path), AxisShapes.unlinked(axis, path)));
  }
}
