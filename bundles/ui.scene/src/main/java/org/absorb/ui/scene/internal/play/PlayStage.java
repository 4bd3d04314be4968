package org.absorb.ui.scene.internal.play;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.scene.internal.side.ViewPanel;
import org.absorb.ui.scene.internal.view.SceneCanvas;
import org.absorb.ui.scene.internal.view.Settings;
import org.absorb.ui.scene.internal.view.Turning;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The widgets of the playground and where they stand. */
final class PlayStage extends Composite {

  private static final int SIDE = 300;
  private static final int LOG = 110;
  private static final List<Double> PACES =
      List.of(2.0, 10.0, 50.0, 250.0, Double.POSITIVE_INFINITY);
  private static final int STANDARD = 1;

  /** What is done with them. */
  interface Owner {

    void begin();

    void play(boolean on);

    void step();

    void restart();

    void pace(double stepsPerSecond);

    void turn(String path, BigDecimal value);

    void set(Settings settings);

    void save();

    void trouble(String why);
  }

  private final Look look;
  private final MathLabel title;
  private final MathLabel caption;
  private final SceneCanvas canvas;
  private final PushButton play;
  private final PushButton other;
  private final Chooser pace;
  private final ActivityStrip strip;
  private final ScrolledComposite scroll;
  private final Composite side;
  private final KnobPanel knobs;
  private final ViewPanel view;
  private final Text log;
  private boolean playing;

  PlayStage(
      Composite parent,
      Look look,
      SceneRenderer renderer,
      Settings settings,
      Owner owner,
      Turning.Owner turning) {
    super(parent, SWT.NONE);
    this.look = look;
    Ground.of(look, Tone.PART, this);
    setLayout(Grids.bare(2, 0, 0));
    Composite main = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    main.setLayout(Grids.bare(1, 0, 0));
    main.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Composite head = fill(Ground.of(look, Tone.PART, new Composite(main, SWT.NONE)));
    GridLayout heading = Grids.bare(1, 0, 1);
    heading.marginWidth = 12;
    heading.marginHeight = 7;
    head.setLayout(heading);
    title = fill(Named.as("play.title", new MathLabel(head, look, Look.Type.BOLD)));
    caption = fill(Named.as("play.caption", new MathLabel(head, look, Look.Type.SMALL)));
    caption.tone(Tone.MUTED);
    canvas = Named.as("play.canvas", new SceneCanvas(main, look, renderer, owner::trouble));
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Composite row = fill(Ground.of(look, Tone.PART, new Composite(main, SWT.NONE)));
    GridLayout inRow = Grids.bare(6, 6, 0);
    inRow.marginWidth = 8;
    inRow.marginHeight = 5;
    row.setLayout(inRow);
    play = button(row, "play", Icon.PLAY, () -> owner.play(!playing));
    button(row, "step", Icon.FORWARD, owner::step);
    button(row, "restart", Icon.FIRST, owner::restart);
    pace = Named.as("play.pace", new Chooser(row, look));
    pace.labels(
        PACES.stream()
            .map(
                steps ->
                    Double.isInfinite(steps)
                        ? Packings.WORDS.get("play.fast")
                        : Packings.WORDS.get("play.pace", "" + steps.intValue()))
            .toList());
    pace.select(STANDARD);
    pace.setToolTipText(Packings.WORDS.get("play.tip.pace"));
    pace.addListener(SWT.Selection, event -> owner.pace(pace()));
    button(row, "save", Icon.SAVE, owner::save);
    other = Named.as("play.other", new PushButton(row, look, false, null));
    other.addListener(SWT.Selection, event -> owner.begin());
    other.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
    strip = fill(Named.as("play.strip", new ActivityStrip(main, look)));
    scroll = Ground.of(look, Tone.PART, new ScrolledComposite(this, SWT.V_SCROLL));
    GridData beside = new GridData(SWT.FILL, SWT.FILL, false, true);
    beside.widthHint = SIDE;
    scroll.setLayoutData(beside);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    side = Ground.of(look, Tone.PART, new Composite(scroll, SWT.NONE));
    side.setLayout(Grids.bare(1, 0, 0));
    scroll.setContent(side);
    knobs = fill(new KnobPanel(side, look, owner::turn));
    rule();
    MathLabel changes = fill(new MathLabel(side, look, Look.Type.BOLD));
    changes.text(Packings.WORDS.get("play.changes"));
    ((GridData) changes.getLayoutData()).horizontalIndent = 12;
    ((GridData) changes.getLayoutData()).verticalIndent = 8;
    log =
        fill(
            Ground.of(
                look,
                Tone.PART,
                new Text(side, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL)));
    Named.as("play.log", log);
    log.setFont(look.font(Look.Type.SMALL));
    GridData lines = (GridData) log.getLayoutData();
    lines.heightHint = LOG;
    lines.horizontalIndent = 10;
    rule();
    view = fill(new ViewPanel(side, look, settings, owner::set));
    side.addListener(SWT.Resize, event -> measure());
    new Turning(canvas, turning);
  }

  private static <C extends Control> C fill(C control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return control;
  }

  private void rule() {
    Label rule = fill(Ground.of(look, Tone.HAIRLINE, new Label(side, SWT.NONE)));
    ((GridData) rule.getLayoutData()).heightHint = 1;
  }

  private PushButton button(Composite row, String name, Icon icon, Runnable action) {
    PushButton button = Named.as("play." + name, new PushButton(row, look, false, icon));
    button.text(Packings.WORDS.get("play.do." + name));
    button.setToolTipText(Packings.WORDS.get("play.tip." + name));
    button.addListener(SWT.Selection, event -> action.run());
    return button;
  }

  private void measure() {
    int width = Math.max(1, scroll.getClientArea().width);
    scroll.setMinHeight(side.computeSize(width, SWT.DEFAULT).y);
  }

  SceneCanvas canvas() {
    return canvas;
  }

  ViewPanel view() {
    return view;
  }

  /** Steps a second. */
  double pace() {
    return PACES.get(Math.max(0, pace.selected()));
  }

  /** Another cell, or the same one anew. */
  void clear(String name) {
    title.text(MathText.of(Packings.WORDS.get("play.title", name)));
    strip.clear();
    log.setText(Packings.WORDS.get("play.none"));
  }

  void knobs(List<Knob> all) {
    knobs.show(all);
    measure();
  }

  /** Offers to begin with something else; empty: there is nothing else. */
  void offer(Optional<String> words) {
    other.setVisible(words.isPresent());
    other.text(MathText.of(words.orElse("")).plain());
  }

  void show(Sample now) {
    strip.add(now.step(), now.activity());
    playing = now.playing();
    play.text(Packings.WORDS.get(playing ? "play.do.pause" : "play.do.play"));
    String key = now.absorbed() ? "play.absorbed" : "play.caption";
    caption.tone(Tone.MUTED);
    caption.text(
        MathText.of(
            Packings.WORDS.get(
                key, Numbers.count(now.step()), Numbers.significant(now.activity()))));
  }

  void forks(List<Fork> all) {
    strip.forks(all);
    log.setText(all.isEmpty() ? Packings.WORDS.get("play.none") : ForkLog.text(all));
    log.setSelection(log.getCharCount());
  }

  void trouble(String why) {
    caption.tone(Tone.ERROR);
    caption.text(why);
  }
}
