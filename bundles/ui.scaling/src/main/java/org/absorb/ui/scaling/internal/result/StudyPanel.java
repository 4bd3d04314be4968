package org.absorb.ui.scaling.internal.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.absorb.model.analysis.Finding;
import org.absorb.model.figure.Figure;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.figure.FigureCanvas;
import org.absorb.ui.workbench.finding.FindingList;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.Segments;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What a study found: classes, sizes left out and corrections, how sure phi_c is, findings. */
public final class StudyPanel extends Composite {

  private static final List<String> PAGES = List.of("classes", "sizes", "certainty", "findings");

  private final Segments pages;
  private final Composite body;
  private final EmptyState empty;
  private final Look look;
  private final Consumer<KnownClass> takes;
  private final Consumer<Finding> picked;
  private final Page[] made = new Page[PAGES.size()];
  private Optional<Found> found = Optional.empty();

  /** One that somebody has turned to, and what fills it. */
  private record Page(Control control, BiConsumer<ScalingSubject, ScalingStudy> fill) {}

  private record Found(ScalingSubject subject, ScalingStudy study) {}

  /**
   * @param takes told the class whose exponents the user takes
   * @param picked told the finding whose runs the user wants to see
   */
  public StudyPanel(
      Composite parent, Look look, Consumer<KnownClass> takes, Consumer<Finding> picked) {
    super(parent, SWT.NONE);
    this.look = look;
    this.takes = takes;
    this.picked = picked;
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 8;
    layout.marginHeight = 6;
    setLayout(layout);
    pages =
        Named.as(
            "scaling.pages",
            new Segments(
                this, look, PAGES.stream().map(p -> Scaling.WORDS.get("page." + p)).toList()));
    pages.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false));
    pages.addListener(SWT.Selection, event -> turn());
    body = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    body.setLayout(new StackLayout());
    body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    empty = new EmptyState(body, look, Icon.SEARCH, Scaling.WORDS.get("study.empty"));
    turn();
  }

  private void turn() {
    Control page = found.isEmpty() ? empty : page(pages.selected(), found.get());
    Pages.show(body, page, page::setFocus);
  }

  private Control page(int number, Found now) {
    if (made[number] == null) {
      made[number] = make(number);
      made[number].fill().accept(now.subject(), now.study());
    }
    return made[number].control();
  }

  private Page make(int number) {
    switch (number) {
      case 0:
        ClassesPage classes = new ClassesPage(body, look, takes);
        return new Page(classes, classes::show);
      case 1:
        SizesPage sizes = new SizesPage(body, look);
        return new Page(sizes.control(), sizes::show);
      case 2:
        FigureCanvas certainty = Named.as("scaling.certainty", new FigureCanvas(body, look));
        return new Page(certainty, (subject, study) -> figure(study).ifPresent(certainty::show));
      default:
        FindingList findings = new FindingList(body, look, "scaling.findings", picked);
        return new Page(findings, (subject, study) -> findings.show(study.result().findings()));
    }
  }

  private static Optional<Figure> figure(ScalingStudy study) {
    return study.result().figures().stream()
        .filter(figure -> figure.name().endsWith("-certainty"))
        .findFirst()
        .map(is -> new Figure(is.name(), "", is.panels(), is.caption(), is.origin()));
  }

  /** Shows a study; empty: none was made of what is found. */
  public void show(ScalingSubject subject, Optional<ScalingStudy> study) {
    found = study.map(is -> new Found(subject, is));
    found.ifPresent(
        now ->
            Stream.of(made)
                .filter(Objects::nonNull)
                .forEach(page -> page.fill().accept(now.subject(), now.study())));
    turn();
  }
}
