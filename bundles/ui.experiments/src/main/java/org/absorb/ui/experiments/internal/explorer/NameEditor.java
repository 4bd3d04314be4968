package org.absorb.ui.experiments.internal.explorer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The field in which a name is typed in place. Enter takes it, Escape leaves it. */
final class NameEditor {

  private final Tree tree;
  private final Look look;
  private final TreeEditor place;
  private final Consumer<String> refused;
  private Text text;
  private Function<String, Optional<String>> problem;

  /**
   * @param refused told why Enter does not take a name
   */
  NameEditor(Tree tree, Look look, Consumer<String> refused) {
    this.refused = refused;
    this.tree = tree;
    this.look = look;
    this.place = new TreeEditor(tree);
    place.grabHorizontal = true;
    place.horizontalAlignment = SWT.LEFT;
  }

  /**
   * Lets the user type.
   *
   * @param wrong what is wrong with a name; said by the mouse, and not taken
   */
  void open(
      TreeItem item, String name, Function<String, Optional<String>> wrong, Consumer<String> done) {
    close();
    problem = wrong;
    text = Named.as("explorer.name", new Text(tree, SWT.SINGLE | SWT.BORDER));
    text.setBackground(look.color(Tone.FIELD));
    text.setForeground(look.color(Tone.TEXT));
    text.setText(name);
    text.selectAll();
    text.addListener(SWT.Modify, event -> check());
    text.addListener(SWT.FocusOut, event -> leave(name, done));
    text.addListener(SWT.Traverse, event -> traverse(event, name, done));
    place.setEditor(text, item);
    text.setFocus();
  }

  private void check() {
    Optional<String> wrong = problem.apply(text.getText().strip());
    text.setBackground(look.color(wrong.isPresent() ? Tone.ERROR_TINT : Tone.FIELD));
    text.setToolTipText(wrong.orElse(null));
  }

  private void traverse(Event event, String name, Consumer<String> done) {
    if (event.detail == SWT.TRAVERSE_ESCAPE) {
      event.doit = false;
      close();
      tree.setFocus();
    } else if (event.detail == SWT.TRAVERSE_RETURN) {
      event.doit = false;
      Optional<String> wrong = problem.apply(text.getText().strip());
      if (wrong.isPresent()) {
        refused.accept(wrong.get());
      } else {
        leave(name, done);
        tree.setFocus();
      }
    }
  }

  private void leave(String name, Consumer<String> done) {
    if (text != null && !text.isDisposed()) {
      String typed = text.getText().strip();
      close();
      if (problem.apply(typed).isEmpty() && !typed.equals(name)) {
        done.accept(typed);
      }
    }
  }

  private void close() {
    Text old = text;
    text = null; // its going tells that the focus goes
    if (old != null && !old.isDisposed()) {
      old.dispose();
    }
  }
}
