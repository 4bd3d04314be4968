package org.absorb.ui.scaling.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.model.analysis.Finding;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.ui.scaling.internal.result.NextPanel;
import org.absorb.ui.scaling.internal.result.StudyPanel;
import org.absorb.ui.scaling.internal.side.SidePanel;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.view.CollapseCanvas;
import org.absorb.ui.scaling.internal.view.Seen;
import org.absorb.ui.scaling.internal.view.Sight;
import org.absorb.ui.scaling.internal.view.Spot;
import org.absorb.ui.workbench.figure.FigureCanvas;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Panel;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The widgets: what is turned at the left, plots at the right, what fits say below them. */
final class Stage extends Panel {

  private static final int SIDE = 296;
  private static final int RESIDUALS = 132;

  /** On a large screen they have this part of the height. */
  private static final int RESIDUALS_PART = 4;

  private final Look look;
  private final SidePanel side;
  private MathLabel pointed;
  private Button logX;
  private Button logY;
  private Button errors;
  private CollapseCanvas plots;
  private MathLabel outside;
  private FigureCanvas residuals;
  private SashForm below;
  private StudyPanel study;
  private NextPanel next;
  private final Consumer<Sight> looked;
  private ScalingSubject subject;
  private boolean logYGiven;

  /** Who hears of what is done with them. */
  interface Owner extends SidePanel.Owner, CollapseCanvas.Owner, NextPanel.Owner {

    void look(Sight sight);

    void take(KnownClass known);

    void show(Finding finding);
  }

  /**
   * @param steps in which its widgets are made, after this
   */
  Stage(Composite parent, Look look, Owner owner, Steps steps) {
    super(parent, SWT.NONE);
    this.look = look;
    this.looked = owner::look;
    Ground.of(look, Tone.WINDOW, this);
    setLayout(Grids.bare(2, 1, Grids.GAP));
    side = new SidePanel(this, look, owner, steps);
    GridData left = new GridData(SWT.BEGINNING, SWT.FILL, false, true);
    left.widthHint = SIDE;
    side.setLayoutData(left);
    SashForm sash = Ground.of(look, Tone.WINDOW, new SashForm(this, SWT.VERTICAL | SWT.SMOOTH));
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    steps.make(this, () -> makePlots(column(sash), owner));
    steps.make(this, () -> makeStudy(sash, owner));
    steps.make(this, () -> makeNext(sash, owner));
  }

  private Composite makePlots(Composite above, Owner owner) {
    Composite header = Ground.of(look, Tone.PART, new Composite(above, SWT.NONE));
    header.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    GridLayout line = new GridLayout(4, false);
    line.marginWidth = 12;
    line.marginHeight = 6;
    header.setLayout(line);
    pointed = Named.as("scaling.pointed", new MathLabel(header, look, Look.Type.BASE));
    pointed.tone(Tone.MUTED);
    pointed.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    logX = check(header, "logX");
    logY = check(header, "logY");
    errors = check(header, "errors");
    errors.setSelection(true);
    plots = Named.as("scaling.plots", new CollapseCanvas(above, look, owner));
    plots.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    outside = Named.as("scaling.outside", new MathLabel(above, look, Look.Type.SMALL));
    outside.tone(Tone.MUTED);
    GridData strip = new GridData(SWT.FILL, SWT.CENTER, true, false);
    strip.horizontalIndent = 12;
    outside.setLayoutData(strip);
    residuals = Named.as("scaling.residuals", new FigureCanvas(above, look));
    GridData low = new GridData(SWT.FILL, SWT.FILL, true, false);
    low.heightHint = RESIDUALS;
    above.addListener(
        SWT.Resize,
        event -> low.heightHint = Math.max(RESIDUALS, above.getSize().y / RESIDUALS_PART));
    residuals.setLayoutData(low);
    return above;
  }

  private Composite makeStudy(SashForm sash, Owner owner) {
    below = Ground.of(look, Tone.WINDOW, new SashForm(sash, SWT.HORIZONTAL | SWT.SMOOTH));
    study = new StudyPanel(below, look, owner::take, owner::show);
    return study;
  }

  private Composite makeNext(SashForm sash, Owner owner) {
    next = new NextPanel(below, look, owner);
    below.setWeights(58, 42);
    sash.setWeights(66, 34);
    point(Optional.empty());
    return next;
  }

  private Composite column(Composite parent) {
    Composite column = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    column.setLayout(Grids.bare(1, 0, 0));
    return column;
  }

  private Button check(Composite parent, String key) {
    Button button = Ground.of(look, Tone.PART, new Button(parent, SWT.CHECK));
    button.setText(Scaling.WORDS.get(key));
    button.addListener(
        SWT.Selection,
        event -> {
          logYGiven |= button == logY;
          looked.accept(sight());
        });
    return Named.as("scaling." + key, button);
  }

  Sight sight() {
    return new Sight(
        logX.getSelection(),
        logYGiven ? Optional.of(logY.getSelection()) : Optional.empty(),
        errors.getSelection());
  }

  /** Shows how far a fit is; empty: none is going on. */
  void going(Optional<Double> share) {
    side.going(share);
    next.ready(share.isEmpty());
  }

  SidePanel side() {
    return side;
  }

  StudyPanel study() {
    return study;
  }

  NextPanel next() {
    return next;
  }

  /** Shows where the cockpit stands; the plots follow when they are computed. */
  void show(ScalingSubject of, Cockpit cockpit) {
    subject = of;
    side.show(of, cockpit);
  }

  /** Shows what was computed. */
  void show(Seen seen, Cockpit cockpit) {
    side.show(seen);
    plots.show(seen, cockpit);
    residuals.show(seen.residuals());
    if (!logYGiven) {
      logY.setSelection(seen.plots().panels().get(0).y().logarithmic());
    }
    outside.text(
        MathText.of(
            Scaling.WORDS.get("residuals", "" + seen.outside(), "" + seen.quality().allTerms())));
    point(
        seen.spots().isEmpty()
            ? Optional.empty()
            : plots.looked()); // its coordinates may be others now
  }

  /** Says what the point that is looked at is. */
  void point(Optional<Spot> spot) {
    pointed.text(MathText.of(spot.map(this::facts).orElse(Scaling.WORDS.get("plots.hint"))));
  }

  private String facts(Spot spot) {
    int runs =
        subject.runs().containsKey(spot.place()) ? subject.runs().get(spot.place()).size() : 0;
    String facts =
        Scaling.WORDS.get(
            "point",
            Numbers.significant(spot.place().size()),
            subject.runs().isEmpty() ? "rho" : "phi",
            Numbers.exact(spot.rho()),
            subject.quantity().symbol(),
            Numbers.value(spot.value(), spot.error()));
    String more = runs == 0 ? facts : facts + Scaling.WORDS.get("point.runs", "" + runs);
    return spot.kept() ? more : more + Scaling.WORDS.get("point.dropped");
  }

  @Override
  protected Control focused() {
    return plots;
  }
}
