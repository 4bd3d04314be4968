package org.absorb.ui.workbench.form;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What one can do with a field besides setting it. */
final class FieldMenu {

  private final FieldRow row;

  FieldMenu(FieldRow row) {
    this.row = row;
  }

  void on(Control control) {
    Menu menu = new Menu(control);
    menu.addListener(SWT.Show, event -> fill(menu));
    control.setMenu(menu);
  }

  private void fill(Menu menu) {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    boolean may = row.section().host().editable();
    boolean set = may && !row.line().isDefault(row.section().document());
    item(menu, "reset", set, this::reset);
    item(menu, "copy", true, this::copy);
    if (row.section().host().swept(row.line().path()).isEmpty()
        && row.section().host().sweepable(row.line())) {
      item(menu, "sweep", may, () -> row.section().host().sweep(row.line()));
    }
  }

  private static void item(Menu menu, String key, boolean enabled, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(FieldRow.WORDS.get(key));
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, event -> action.run());
  }

  private void reset() {
    row.change(Optional.empty());
    row.section().host().settle();
  }

  private void copy() {
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    clipboard.setContents(
        new Object[] {row.line().path().toString()}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }
}
