package org.absorb.ui.compare.internal;

import java.util.List;
import org.absorb.model.comparison.Side;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The row above a comparison: its sides, and what is shown of them. */
final class CompareHeader {

  private final Look look;
  private final ComparePart part;
  private final Composite row;
  private final Composite sides;
  private final Button differences;
  private final Button packings;
  private List<Side> compared = List.of();
  private List<String> shown = List.of();

  CompareHeader(Composite parent, Site site, ComparePart part) {
    this.look = site.workbench().look();
    this.part = part;
    row = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 8;
    layout.marginHeight = 4;
    row.setLayout(layout);
    sides = Ground.of(look, Tone.PART, new Composite(row, SWT.NONE));
    RowLayout chips = new RowLayout(SWT.HORIZONTAL);
    chips.marginLeft = 0;
    chips.marginTop = 0;
    chips.marginBottom = 0;
    chips.spacing = 6;
    sides.setLayout(chips);
    sides.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    differences = check(site, "differences");
    packings = check(site, "packings");
  }

  private Button check(Site site, String name) {
    Button button = Ground.of(look, Tone.PART, new Button(row, SWT.CHECK));
    Named.as("compare." + name, button);
    button.setText(Compares.WORDS.get(name));
    button.setToolTipText(Compares.WORDS.get(name + ".tip"));
    button.setSelection(site.remembered(name).map(Boolean::valueOf).orElse(true));
    button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    button.addListener(
        SWT.Selection,
        event -> {
          site.remember(name, "" + button.getSelection());
          part.rearrange();
        });
    return button;
  }

  Composite control() {
    return row;
  }

  boolean packings() {
    return packings.getSelection();
  }

  boolean differencesOnly() {
    return differences.getSelection();
  }

  void show(CompareView view) {
    List<Side> now = view.comparison().sides();
    if (compared.equals(now) && shown.equals(view.names())) {
      return;
    }
    compared = now;
    shown = view.names();
    for (Control child : sides.getChildren()) {
      child.dispose();
    }
    for (int i = 0; i < shown.size(); i++) {
      Side side = compared.get(i);
      SideChip chip = Named.as("compare.side." + i, new SideChip(sides, look, i, shown.get(i)));
      chip.setToolTipText(Compares.WORDS.get(i == 0 ? "baseline.tip" : "side.tip"));
      chip.addListener(SWT.Selection, event -> menu(chip, side));
    }
    sides.requestLayout();
  }

  private void menu(SideChip chip, Side side) {
    Menu menu = new Menu(chip);
    item(menu, "menu.baseline", () -> part.edits().baseline(side))
        .setEnabled(!chip.equals(sides.getChildren()[0]));
    item(menu, "menu.pick", () -> part.edits().pick(side));
    item(menu, "menu.remove", () -> part.edits().remove(side)).setEnabled(shown.size() > 2);
    menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setLocation(chip.toDisplay(0, chip.getSize().y));
    menu.setVisible(true);
  }

  private static MenuItem item(Menu menu, String key, Runnable action) {
    MenuItem item = Named.as("compare." + key, new MenuItem(menu, SWT.PUSH));
    item.setText(Compares.WORDS.get(key));
    item.addListener(SWT.Selection, event -> action.run());
    return item;
  }
}
