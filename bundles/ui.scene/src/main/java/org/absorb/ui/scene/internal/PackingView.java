package org.absorb.ui.scene.internal;

import java.util.OptionalInt;
import java.util.function.Consumer;
import org.absorb.model.run.RunId;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.scene.Camera;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.scene.internal.run.FrameReader;
import org.absorb.ui.scene.internal.run.Query;
import org.absorb.ui.scene.internal.run.Shown;
import org.absorb.ui.scene.internal.view.SceneCanvas;
import org.absorb.ui.scene.internal.view.Settings;
import org.absorb.ui.scene.internal.view.Turning;
import org.absorb.ui.scene.internal.view.View;
import org.absorb.ui.workbench.PackingViews;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** One packing with its title, turned together with others. */
final class PackingView implements Turning.Owner {

  private final Workbench workbench;
  private final Consumer<Camera> turned;
  private final Composite pane;
  private final MathLabel title;
  private final SceneCanvas canvas;
  private final FrameReader reader;
  private Query query;
  private String called = "";
  private boolean flat;

  /**
   * @param turned told where one looks from now
   */
  PackingView(
      Composite parent,
      Workbench workbench,
      SceneRenderer renderer,
      Consumer<Camera> turned,
      int place) {
    this.workbench = workbench;
    this.turned = turned;
    Look look = workbench.look();
    Display display = parent.getDisplay();
    pane = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    pane.setLayout(Grids.bare(1, 0, 0));
    title =
        Named.as("pair.title." + place, new MathLabel(pane, look, Look.Type.BASE)).tone(Tone.MUTED);
    GridData above = new GridData(SWT.FILL, SWT.CENTER, true, false);
    above.horizontalIndent = 8;
    above.heightHint = 24;
    title.setLayoutData(above);
    canvas = Named.as("pair.canvas." + place, new SceneCanvas(pane, look, renderer, this::trouble));
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    new Turning(canvas, this);
    reader =
        new FrameReader(
            now -> onDisplay(display, () -> show(now)),
            why -> onDisplay(display, () -> trouble(why)));
  }

  private static void onDisplay(Display display, Runnable action) {
    if (!display.isDisposed()) {
      display.asyncExec(action);
    }
  }

  void show(OpenProject project, PackingViews.Wanted wanted) {
    called = wanted.title();
    RunId run = wanted.run();
    Query next = new Query(project.files(), run, workbench.projects().catalog(), wanted.step());
    if (!next.equals(query)) {
      query = next;
      reader.ask(next);
    }
  }

  private void show(Shown now) {
    if (pane.isDisposed() || query == null || !now.run().equals(query.run())) {
      return;
    }
    String step = Packings.WORDS.get("step", Numbers.count(now.frame().step()));
    title.text(MathText.of(called + ", " + step));
    boolean disc = now.frame().dimension() == 2;
    if (disc != flat) {
      flat = disc;
      turned.accept(home());
    }
    View view = new View(now.packing(), now.since(), Settings.STANDARD, OptionalInt.empty());
    canvas.show(view, called.replace("$", "") + ", " + step);
    canvas.setVisible(true);
  }

  /** Such a run kept no frames: the title says so, there is nothing to be seen. */
  private void trouble(String why) {
    if (!pane.isDisposed()) {
      title.text(why);
      title.setToolTipText(why);
      canvas.setVisible(false);
    }
  }

  void camera(Camera camera) {
    canvas.camera(camera);
  }

  @Override
  public void picked(OptionalInt particle) {}

  @Override
  public void turned(Camera camera) {
    turned.accept(camera);
  }

  @Override
  public Camera home() {
    return flat ? Camera.FLAT : Camera.HOME;
  }

  @Override
  public boolean key(Event event) {
    return false;
  }

  void dispose() {
    close();
    pane.dispose();
  }

  void close() {
    reader.close();
  }
}
