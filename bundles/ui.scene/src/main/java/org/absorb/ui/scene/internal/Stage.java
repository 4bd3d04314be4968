package org.absorb.ui.scene.internal;

import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.absorb.scene.Camera;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.scene.internal.run.Candidate;
import org.absorb.ui.scene.internal.side.PickedPanel;
import org.absorb.ui.scene.internal.side.ViewPanel;
import org.absorb.ui.scene.internal.view.SceneCanvas;
import org.absorb.ui.scene.internal.view.Settings;
import org.absorb.ui.scene.internal.view.Timeline;
import org.absorb.ui.scene.internal.view.Transport;
import org.absorb.ui.scene.internal.view.Turning;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Room;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * The widgets of the part and where they stand: the picture with what is above and below it, and
 * beside it, where there is room, the controls.
 */
final class Stage extends Composite {

  private static final int SIDE = 300;
  private static final int LEAST = 660;

  /** What is done with them. */
  interface Owner extends Turning.Owner {

    void choose(Candidate run);

    void go(long step);

    void set(Settings settings);

    void trouble(String why);
  }

  Header header;
  SceneCanvas canvas;
  Transport transport;
  Timeline timeline;
  ViewPanel view;
  PickedPanel picked;
  private Label line;
  private ScrolledComposite scroll;
  private Composite side;
  private boolean wanted;

  /**
   * @param steps in which its widgets are made, after this
   */
  Stage(
      Composite parent,
      Look look,
      SceneRenderer renderer,
      Settings settings,
      boolean sideWanted,
      Owner owner,
      Steps steps) {
    super(parent, SWT.NONE);
    wanted = sideWanted;
    Ground.of(look, Tone.PART, this);
    setLayout(Grids.bare(3, 0, 0));
    Composite main = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    main.setLayout(Grids.bare(1, 0, 0));
    main.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    steps.make(this, () -> makePicture(main, look, renderer, owner));
    steps.make(this, () -> makeTransport(main, look, owner));
    steps.then(() -> makeSide(look));
    steps.make(this, () -> view = fill(new ViewPanel(side, look, settings, owner::set)));
    steps.make(this, () -> makePicked(look, owner));
    steps.then(this::begin);
  }

  private Composite makePicture(Composite main, Look look, SceneRenderer renderer, Owner owner) {
    header = fill(new Header(main, look, owner::choose));
    Consumer<String> trouble = owner::trouble;
    canvas = Named.as("packing.canvas", new SceneCanvas(main, look, renderer, trouble));
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    new Turning(canvas, owner);
    return main;
  }

  private Composite makeTransport(Composite main, Look look, Owner owner) {
    LongConsumer go = owner::go;
    transport = fill(new Transport(main, look, go));
    timeline =
        fill(
            Named.as(
                "packing.timeline",
                new Timeline(
                    main,
                    look,
                    step -> {
                      transport.stop();
                      owner.go(step);
                    })));
    return main;
  }

  private void makeSide(Look look) {
    line = Ground.of(look, Tone.LINE, new Label(this, SWT.NONE));
    GridData thin = new GridData(SWT.CENTER, SWT.FILL, false, true);
    thin.widthHint = 1;
    line.setLayoutData(thin);
    scroll = Ground.of(look, Tone.PART, new ScrolledComposite(this, SWT.V_SCROLL));
    GridData beside = new GridData(SWT.FILL, SWT.FILL, false, true);
    beside.widthHint = SIDE;
    scroll.setLayoutData(beside);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    side = Ground.of(look, Tone.PART, new Composite(scroll, SWT.NONE));
    side.setLayout(Grids.bare(1, 0, 0));
    scroll.setContent(side);
    side.addListener(SWT.Resize, event -> measure());
  }

  private Composite makePicked(Look look, Owner owner) {
    rule(look);
    picked = fill(new PickedPanel(side, look, id -> owner.picked(OptionalInt.of(id))));
    rule(look);
    Label hint = Ground.of(look, Tone.PART, Tone.FAINT, new Label(side, SWT.WRAP));
    hint.setFont(look.font(Look.Type.SMALL));
    hint.setText(Packings.WORDS.get("view.hint"));
    GridData wrapped = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wrapped.widthHint = SIDE - 40;
    wrapped.horizontalIndent = 12;
    wrapped.verticalIndent = 8;
    hint.setLayoutData(wrapped);
    return side;
  }

  /** All of them are there. */
  private void begin() {
    addListener(SWT.Resize, event -> arrange());
    arrange();
    measure();
  }

  private static <C extends Control> C fill(C control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return control;
  }

  private void rule(Look look) {
    Label rule = fill(Ground.of(look, Tone.HAIRLINE, new Label(side, SWT.NONE)));
    ((GridData) rule.getLayoutData()).heightHint = 1;
  }

  /** What can be scrolled grows and shrinks with what is picked. */
  void measure() {
    int width = Math.max(1, scroll.getClientArea().width);
    scroll.setMinHeight(side.computeSize(width, SWT.DEFAULT).y);
  }

  /** Shows the controls, or hides them. */
  void side(boolean show) {
    wanted = show;
    arrange();
  }

  private void arrange() {
    boolean shown = wanted && getClientArea().width >= LEAST;
    if (Room.give(scroll, shown)) {
      Room.give(line, shown);
      layout();
    }
  }

  /** Whether there is room for the controls. */
  boolean hasRoom() {
    return getClientArea().width >= LEAST;
  }

  /** A flat packing is looked at straight on, another one as it was last. */
  void look(boolean flat, Camera otherwise) {
    if (canvas.camera().perspective() == flat) {
      canvas.camera(flat ? Camera.FLAT : otherwise);
    }
  }
}
