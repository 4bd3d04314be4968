package org.absorb.ui.scaling.internal.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.text.Numbers;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.state.Dial;
import org.absorb.ui.scaling.internal.view.Seen;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Bar;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Panel;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.Room;
import org.absorb.ui.workbench.widget.Segments;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** All that is turned, and what a fit said, under one another. */
public final class SidePanel extends Panel {

  private static final int LEAST_DIMENSION = 2;

  private final Look look;
  private final Owner owner;
  private final ScrolledComposite scroll;
  private final Composite page;
  private final Chooser chooser;
  private final MathLabel points;
  private SizeRow sizes;
  private Composite dimensions;
  private Segments dimension;
  private Composite presetPlace;
  private Segments presets;
  private List<KnownClass> classes;
  private final List<ParameterRow> rows = new ArrayList<>();
  private QualityBox quality;
  private WindowRow window;
  private Button logarithmic;
  private PushButton fit;
  private PushButton study;
  private Composite going;
  private Bar progress;
  private Tinted result;
  private ScalingSubject subject;
  private Cockpit cockpit;

  /** What the user does. */
  public interface Owner {

    /** Takes other data, by their place in the list. */
    void choose(int index);

    /** Opens a file of curves. */
    void openFile();

    /** Says of what dimension the space of a file's curves was. */
    void dimension(int dimension);

    /**
     * Makes an edit.
     *
     * @param key of what is edited, for edits in a row
     */
    void edit(String label, String key, Cockpit edited);

    /** What follows is another edit. */
    void settle();

    void fit();

    void study();

    void cancel();
  }

  /**
   * @param steps in which its widgets are made, after this
   */
  public SidePanel(Composite parent, Look look, Owner owner, Steps steps) {
    super(parent, SWT.NONE);
    this.look = look;
    this.owner = owner;
    setLayout(new FillLayout());
    Ground.of(look, Tone.PART, this);
    scroll = Ground.of(look, Tone.PART, new ScrolledComposite(this, SWT.V_SCROLL));
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    page = Ground.of(look, Tone.PART, new Composite(scroll, SWT.NONE));
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 12;
    layout.marginHeight = 8;
    layout.verticalSpacing = 6;
    page.setLayout(layout);
    scroll.setContent(page);
    scroll.addListener(SWT.Resize, event -> arrange());
    points = heading("data");
    Composite data = row(2);
    chooser = Named.as("scaling.subject", new Chooser(data, look));
    chooser.otherwise(Scaling.WORDS.get("subject.none"));
    chooser.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    chooser.addListener(SWT.Selection, event -> owner.choose(chooser.selected()));
    PushButton open = Named.as("scaling.open", new PushButton(data, look, false, Icon.FOLDER_OPEN));
    open.setToolTipText(Scaling.WORDS.get("open.tip"));
    open.addListener(SWT.Selection, event -> owner.openFile());
    steps.make(this, this::makeSizes);
    for (ScalingParameter parameter : ScalingParameter.values()) {
      steps.make(this, () -> makeRow(parameter));
    }
    steps.make(this, this::makeFits);
    steps.make(this, this::makeWindow);
  }

  private Composite makeSizes() {
    sizes = wide(new SizeRow(page, look, (in, size) -> size(size, in)));
    dimensions = row(2);
    new MathLabel(dimensions, look, Look.Type.BASE)
        .tone(Tone.MUTED)
        .text(Scaling.WORDS.get("dimension"));
    dimension =
        Named.as(
            "scaling.dimension",
            new Segments(dimensions, look, List.of("2", "3", Scaling.WORDS.get("dimension.more"))));
    dimension.addListener(
        SWT.Selection, event -> owner.dimension(LEAST_DIMENSION + dimension.selected()));
    heading("exponents");
    presetPlace = row(1);
    return page;
  }

  private Composite makeRow(ScalingParameter parameter) {
    rows.add(wide(new ParameterRow(page, look, name(parameter), turning(parameter))));
    return page;
  }

  private Composite makeFits() {
    quality = wide(Named.as("scaling.quality", new QualityBox(page, look)));
    Composite buttons = row(2);
    fit = button(buttons, "fit", true, Icon.ANALYSIS, owner::fit);
    study = button(buttons, "study", false, Icon.SEARCH, owner::study);
    going = row(2);
    progress = new Bar(going, look);
    progress.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    PushButton cancel = Named.as("scaling.cancel", new PushButton(going, look, false, Icon.CROSS));
    cancel.setToolTipText(Scaling.WORDS.get("cancel"));
    cancel.addListener(SWT.Selection, event -> owner.cancel());
    result = wide(Named.as("scaling.result", new Tinted(page, look)));
    return page;
  }

  private Composite makeWindow() {
    heading("window");
    window = wide(new WindowRow(page, look, this::within));
    logarithmic = wide(Ground.of(look, Tone.PART, new Button(page, SWT.CHECK)));
    logarithmic.setText(Scaling.WORDS.get("ln"));
    logarithmic.setToolTipText(Scaling.WORDS.get("ln.tip"));
    Named.as("scaling.ln", logarithmic);
    logarithmic.addListener(
        SWT.Selection, event -> edit("ln", "ln", cockpit.logarithmic(logarithmic.getSelection())));
    going(Optional.empty());
    return page;
  }

  /** A title with a note at its right. */
  private MathLabel heading(String key) {
    Composite line = row(2);
    ((GridData) line.getLayoutData()).verticalIndent = 4;
    new MathLabel(line, look, Look.Type.BOLD).text(Scaling.WORDS.get("heading." + key));
    MathLabel note = new MathLabel(line, look, Look.Type.SMALL).tone(Tone.MUTED);
    note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return Named.as("scaling." + key, note);
  }

  private Composite row(int columns) {
    Composite row = wide(Ground.of(look, Tone.PART, new Composite(page, SWT.NONE)));
    row.setLayout(Grids.bare(columns, 6, Grids.GAP));
    return row;
  }

  private static <C extends Control> C wide(C control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return control;
  }

  private PushButton button(
      Composite parent, String key, boolean main, Icon icon, Runnable action) {
    PushButton button = Named.as("scaling." + key, new PushButton(parent, look, main, icon));
    button.text(Scaling.WORDS.get(key));
    button.setToolTipText(Scaling.WORDS.get(key + ".tip"));
    button.addListener(SWT.Selection, event -> action.run());
    return button;
  }

  private static String name(ScalingParameter parameter) {
    return switch (parameter) {
      case RHO_C -> "rhoC";
      case NU -> "nu";
      case ZETA -> "zeta";
    };
  }

  private ParameterRow.Owner turning(ScalingParameter parameter) {
    String key = name(parameter);
    return new ParameterRow.Owner() {
      @Override
      public void set(double value) {
        edit(key, key, cockpit.at(cockpit.at().with(parameter, inner(parameter, value))));
      }

      @Override
      public void settle() {
        owner.settle();
      }

      @Override
      public void fix(boolean fixed) {
        edit("fix", "fix", cockpit.fixed(parameter, fixed));
        owner.settle();
      }

      @Override
      public String wrong(double value) {
        return parameter == ScalingParameter.NU && value <= 0
            ? Scaling.WORDS.get("wrong.above", "0")
            : "";
      }
    };
  }

  /** What is quoted of a zeta may be its negative. */
  private double inner(ScalingParameter parameter, double shown) {
    return parameter == ScalingParameter.ZETA ? subject.quantity().sign() * shown : shown;
  }

  private void edit(String label, String key, Cockpit edited) {
    if (!edited.equals(cockpit)) {
      owner.edit(Scaling.WORDS.get("edit." + label), key, edited);
    }
  }

  private void size(double size, boolean in) {
    edit("size", "", cockpit.size(size, in));
  }

  private void within(Interval x) {
    edit("window", "", cockpit.within(x));
  }

  private void preset() {
    int chosen = presets.selected();
    if (chosen < classes.size()) {
      edit("preset", "", cockpit.of(classes.get(chosen)));
    } else {
      edit(
          "preset",
          "",
          cockpit.fixed(ScalingParameter.NU, false).fixed(ScalingParameter.ZETA, false));
    }
  }

  /** What there is to choose from, and what is chosen; below 0: nothing. */
  public void offer(List<String> subjects, int chosen) {
    chooser.labels(subjects);
    chooser.select(chosen);
  }

  /** Shows where the cockpit stands. */
  public void show(ScalingSubject of, Cockpit now) {
    if (subject == null || !of.classes().equals(classes)) {
      offerClasses(of.classes());
    }
    subject = of;
    cockpit = now;
    sizes.show(
        of.data().curves().stream()
            .map(curve -> new SizeRow.Size(curve.size(), label(of, curve.size())))
            .toList(),
        of.data().curves().stream().map(curve -> !now.without().contains(curve.size())).toList());
    presets.select(preset(now));
    dimension.select(of.dimension().isEmpty() ? -1 : of.dimension().getAsInt() - LEAST_DIMENSION);
    Room.give(dimensions, of.runs().isEmpty());
    row(ScalingParameter.RHO_C, of.runs().isEmpty() ? "rho_c" : "phi_c", "");
    row(ScalingParameter.NU, "nu", "$1/nu$ = " + Numbers.significant(1 / now.at().nu()));
    String exponent = of.quantity().exponent();
    row(
        ScalingParameter.ZETA,
        exponent,
        "$" + exponent + "/nu$ = " + Numbers.significant(of.exponent(now.at()) / now.at().nu()));
    window.show(now.x());
    logarithmic.setSelection(now.logarithmic());
    arrange();
  }

  private void row(ScalingParameter parameter, String symbol, String note) {
    ScalingPoint at = cockpit.at();
    double shown = inner(parameter, at.get(parameter));
    rows.get(parameter.ordinal())
        .show(
            symbol,
            Dial.of(parameter, subject, shown),
            shown,
            cockpit.fixed().contains(parameter),
            note);
  }

  private void offerClasses(List<KnownClass> known) {
    classes = known;
    if (presets != null) {
      presets.dispose();
    }
    List<String> labels = new ArrayList<>(known.stream().map(SidePanel::brief).toList());
    labels.add(Scaling.WORDS.get("class.free"));
    presets = Named.as("scaling.preset", new Segments(presetPlace, look, labels));
    presets.addListener(SWT.Selection, event -> preset());
    presetPlace.layout();
  }

  /** A long name shortened as people do: DP. */
  private static String brief(KnownClass known) {
    return Scaling.WORDS.find("class." + known.id()).orElse(known.label());
  }

  /** The class whose exponents are on the sliders; else the last, which is none. */
  private int preset(Cockpit now) {
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).nu() == now.at().nu() && classes.get(i).zeta() == now.at().zeta()) {
        return i;
      }
    }
    return classes.size();
  }

  /** By the number of particles, where it is known. */
  private static String label(ScalingSubject of, double size) {
    Optional<Place> place =
        of.runs().keySet().stream().filter(one -> one.size() == size).findFirst();
    return place
        .map(
            at ->
                "N " + Numbers.count(of.runs().get(at).get(0).specification().system().particles()))
        .orElse("L " + Numbers.significant(size));
  }

  /** Shows what was computed. */
  public void show(Seen seen) {
    quality.show(seen.quality());
    int dropped = (int) seen.spots().stream().filter(spot -> !spot.kept()).count();
    points.text(
        Scaling.WORDS.get(
            seen.weightless() == 0 ? "points" : "points.weightless",
            Numbers.count(seen.usable()),
            "" + dropped,
            "" + seen.weightless()));
    points.setToolTipText(
        seen.weightless() == 0 ? null : Scaling.WORDS.get("points.weightless.tip"));
  }

  /** Shows how far a fit is; empty: none is going on. */
  public void going(Optional<Double> share) {
    fit.setEnabled(share.isEmpty());
    study.setEnabled(share.isEmpty());
    share.ifPresent(progress::share);
    if (Room.give(going, share.isPresent())) {
      arrange();
    }
  }

  /** The box that says what a fit gave. */
  public Tinted result() {
    return result;
  }

  /** A critical point to the digits its slider has. */
  public double rounded(double rho) {
    Dial dial = Dial.of(ScalingParameter.RHO_C, subject, rho);
    return dial.at(dial.share(rho));
  }

  /** To be called when something has another height. */
  public void arrange() {
    page.layout(true, true);
    scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
  }

  @Override
  protected Control focused() {
    return chooser;
  }
}
