package org.absorb.ui.compare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.absorb.runner.compare.Party;
import org.absorb.store.run.RunRecord;
import org.absorb.ui.workbench.PackingViews;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** A packing of each side under one camera, at the time where the cursor on the curves stands. */
final class PackingsPane {

  /** More views than this are too small to be seen. */
  private static final int MOST = 4;

  private final Workbench workbench;
  private final Supplier<Optional<PackingViews>> service;
  private final Composite pane;
  private final Steps steps;
  private Optional<PackingViews.Row> row = Optional.empty();
  private CompareView view;
  private OpenProject project;
  private double cursor = Double.NaN;

  PackingsPane(Composite parent, Workbench workbench, Supplier<Optional<PackingViews>> service) {
    this.workbench = workbench;
    this.service = service;
    pane = Ground.of(workbench.look(), Tone.PART, new Composite(parent, SWT.NONE));
    pane.setLayout(new FillLayout());
    steps = new Steps(pane);
  }

  /** Whether it is in sight. */
  void visible(boolean is) {
    if (pane.getVisible() != is) {
      pane.setVisible(is);
      pane.requestLayout();
    }
    refresh();
  }

  void show(OpenProject of, CompareView now) {
    cursor = view == null || now.isSame(view) ? cursor : Double.NaN;
    project = of;
    view = now;
    refresh();
  }

  /** The cursor stands elsewhere. */
  void cursor(double x) {
    cursor = x;
    refresh();
  }

  private void refresh() {
    if (view == null || !pane.getVisible() || service.get().isEmpty()) {
      return;
    }
    if (row.isEmpty()) {
      row = Optional.of(service.get().get().create(pane, workbench));
      pane.layout();
      steps.then(this::refresh);
      return;
    }
    List<PackingViews.Wanted> wanted = new ArrayList<>();
    List<Party> parties = view.contrast().parties();
    for (int side = 0; side < parties.size() && wanted.size() < MOST; side++) {
      Party party = parties.get(side);
      Optional<RunRecord> run = party.records().stream().findFirst();
      if (run.isPresent()) {
        String title =
            Compares.WORDS.get(
                "packing", Compares.letter(side), Integer.toString(run.get().replica() + 1));
        wanted.add(new PackingViews.Wanted(run.get().id(), title, step(party)));
      }
    }
    row.get().control().setVisible(!wanted.isEmpty());
    row.get().show(project, wanted);
  }

  private OptionalLong step(Party party) {
    double step = view.natural() ? cursor / party.clock() : cursor;
    return Double.isNaN(step) ? OptionalLong.empty() : OptionalLong.of(Math.round(step));
  }

  void close() {
    row.ifPresent(PackingViews.Row::close);
  }
}
