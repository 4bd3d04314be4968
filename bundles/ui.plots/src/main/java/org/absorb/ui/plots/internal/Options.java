package org.absorb.ui.plots.internal;

import java.util.List;
import org.absorb.model.run.Column;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Room;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The row above a plot: which observable, which axes are logarithmic. Remembered by the site. */
final class Options {

  private static final String OBSERVABLE = "observable";

  private final Site site;
  private final Runnable changed;
  private final Composite row;
  private final Chooser observable;
  private final Button replicas;
  private final Button logX;
  private final Button logY;
  private List<Column> columns = List.of();

  Options(Composite parent, Site site, Runnable changed) {
    this.site = site;
    this.changed = changed;
    Look look = site.workbench().look();
    row = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 8;
    layout.marginHeight = 6;
    layout.horizontalSpacing = 8;
    row.setLayout(layout);
    observable = Named.as("plot.observable", new Chooser(row, look));
    observable.setToolTipText(Plots.WORDS.get("tip.observable"));
    observable.addListener(SWT.Selection, event -> chosen());
    observable.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false));
    replicas = check(look, "replicas", false);
    logX = check(look, "logX", true);
    logY = check(look, "logY", false);
    offerReplicas(false);
  }

  private Button check(Look look, String name, boolean standard) {
    Button button = Ground.of(look, Tone.PART, new Button(row, SWT.CHECK));
    Named.as("plot." + name, button);
    button.setText(Plots.WORDS.get(name));
    button.setToolTipText(Plots.WORDS.get("tip." + name));
    button.setSelection(site.remembered(name).map(Boolean::valueOf).orElse(standard));
    button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    button.addListener(
        SWT.Selection,
        event -> {
          site.remember(name, "" + button.getSelection());
          changed.run();
        });
    return button;
  }

  Composite control() {
    return row;
  }

  private void chosen() {
    site.remember(OBSERVABLE, columns.get(observable.selected()).name());
    changed.run();
  }

  /** The name of the column that is wanted. */
  String column() {
    return site.remembered(OBSERVABLE).orElse("");
  }

  boolean logX() {
    return logX.getSelection();
  }

  boolean logY() {
    return logY.getSelection();
  }

  boolean apart() {
    return replicas.getSelection();
  }

  /** What there is to choose from, and what is shown of it. */
  void offer(Lines lines) {
    if (!columns.equals(lines.columns())) {
      columns = lines.columns();
      observable.labels(columns.stream().map(Column::label).toList());
      observable.requestLayout();
    }
    int shown = lines.column().map(columns::indexOf).orElse(-1);
    if (observable.selected() != shown) {
      observable.select(shown);
    }
    offerReplicas(lines.subject().single());
  }

  private void offerReplicas(boolean single) {
    Room.give(replicas, single);
  }
}
