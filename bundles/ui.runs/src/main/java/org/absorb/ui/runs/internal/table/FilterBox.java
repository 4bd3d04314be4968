package org.absorb.ui.runs.internal.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.absorb.runner.table.Names;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/** Where one types which runs to show. Ctrl+Space offers the names there are. */
final class FilterBox {

  private static final int MOST_OFFERED = 24;
  private static final String WORD = "[\\p{Alnum}_.]";

  private final TextBox box;
  private final Supplier<Names> names;

  /**
   * @param changed called for every change
   * @param down moves to the table
   */
  FilterBox(Composite parent, Look look, Supplier<Names> names, Runnable changed, Runnable down) {
    this.names = names;
    this.box = new TextBox(parent, look, SWT.NONE);
    Text text = Named.as("runs.filter", box.text());
    text.setFont(look.font(Look.Type.MONO));
    text.setMessage(Tables.WORDS.get("filter.hint"));
    box.setToolTipText(Tables.WORDS.get("filter.tip"));
    text.addListener(SWT.Modify, event -> changed.run());
    text.addListener(SWT.KeyDown, event -> key(event, down));
  }

  TextBox control() {
    return box;
  }

  String text() {
    return box.text().getText();
  }

  void text(String other) {
    box.text().setText(other);
  }

  void wrong(boolean is) {
    box.wrong(is);
  }

  void focus() {
    box.text().setFocus();
    box.text().selectAll();
  }

  private void key(Event event, Runnable down) {
    if (event.keyCode == SWT.ARROW_DOWN) {
      down.run();
    } else if (event.keyCode == SWT.ESC) {
      text("");
    } else if (event.keyCode == ' ' && (event.stateMask & SWT.MOD1) != 0) {
      offer();
    } else {
      return;
    }
    event.doit = false;
  }

  /** Lists the names that the word at the caret may become. */
  private void offer() {
    String text = text();
    int end = box.text().getCaretPosition();
    int begin = end;
    while (begin > 0 && text.substring(begin - 1, begin).matches(WORD)) {
      begin--;
    }
    String typed = text.substring(begin, end).toLowerCase(Locale.ROOT);
    List<String> fitting =
        names.get().words().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(typed))
            .limit(MOST_OFFERED)
            .toList();
    Menu menu = new Menu(box.text());
    int from = begin;
    for (String name : fitting) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(name);
      item.addListener(SWT.Selection, event -> insert(from, end, name));
    }
    menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
    Point corner = box.toDisplay(0, box.getSize().y);
    menu.setLocation(corner);
    menu.setVisible(!fitting.isEmpty());
  }

  private void insert(int from, int to, String name) {
    box.text().setSelection(from, to);
    box.text().insert(name + " ");
    box.text().setFocus();
  }
}
