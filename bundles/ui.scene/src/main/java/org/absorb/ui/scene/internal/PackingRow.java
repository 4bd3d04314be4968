package org.absorb.ui.scene.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.scene.Camera;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.workbench.PackingViews;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Views of several packings: turning one turns all. */
final class PackingRow implements PackingViews.Row {

  private static final int GAP = 1;

  private final Workbench workbench;
  private final SceneRenderer renderer;
  private final Composite row;
  private final Steps steps;
  private final List<PackingView> views = new ArrayList<>();
  private Camera camera = Camera.HOME;
  private OpenProject project;
  private List<PackingViews.Wanted> wanted = List.of();

  PackingRow(Composite parent, Workbench workbench, SceneRenderer renderer) {
    this.workbench = workbench;
    this.renderer = renderer;
    this.row = Ground.of(workbench.look(), Tone.LINE, new Composite(parent, SWT.NONE));
    this.steps = new Steps(row);
    FillLayout layout = new FillLayout(SWT.HORIZONTAL);
    layout.spacing = GAP;
    row.setLayout(layout);
  }

  @Override
  public Control control() {
    return row;
  }

  @Override
  public void show(OpenProject of, List<PackingViews.Wanted> others) {
    project = of;
    wanted = List.copyOf(others);
    boolean fewer = views.size() > wanted.size();
    while (views.size() > wanted.size()) {
      views.remove(views.size() - 1).dispose();
    }
    if (fewer) {
      row.layout();
    }
    fill(0);
  }

  /** From a view on; each that has to be made is a step. */
  private void fill(int from) {
    for (int i = from; i < wanted.size(); i++) {
      boolean lacking = i == views.size();
      if (lacking) {
        add();
      }
      views.get(i).show(project, wanted.get(i));
      if (lacking) {
        int next = i + 1;
        steps.then(() -> fill(next));
        return;
      }
    }
  }

  private void add() {
    PackingView view = new PackingView(row, workbench, renderer, this::turned, views.size());
    view.camera(camera);
    views.add(view);
    row.layout();
  }

  private void turned(Camera now) {
    camera = now;
    views.forEach(view -> view.camera(now));
  }

  @Override
  public void close() {
    views.forEach(PackingView::close);
  }
}
