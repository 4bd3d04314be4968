package org.absorb.ui.scaling.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Value;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.scaling.internal.side.Tinted;
import org.absorb.ui.workbench.figure.FigureCanvas;
import org.absorb.ui.workbench.finding.FindingList;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathDrawing;
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
  private final Composite classPage;
  private final StudyTable classes;
  private final Tinted told;
  private final StudyTable sizes;
  private final FigureCanvas certainty;
  private final FindingList findings;
  private List<KnownClass> known = List.of();
  private Optional<ScalingStudy> study = Optional.empty();

  /**
   * @param takes told the class whose exponents the user takes
   * @param picked told the finding whose runs the user wants to see
   */
  public StudyPanel(
      Composite parent, Look look, Consumer<KnownClass> takes, Consumer<Finding> picked) {
    super(parent, SWT.NONE);
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
    classPage = Ground.of(look, Tone.PART, new Composite(body, SWT.NONE));
    GridLayout inner = new GridLayout(1, false);
    inner.marginWidth = 0;
    inner.marginHeight = 0;
    classPage.setLayout(inner);
    classes = new StudyTable(classPage, look, "scaling.classes", false);
    classes.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    classes
        .table()
        .addListener(
            SWT.DefaultSelection,
            event -> take(classes.table().getSelectionIndex()).ifPresent(takes));
    told = Named.as("scaling.told", new Tinted(classPage, look));
    told.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
    sizes = new StudyTable(body, look, "scaling.sizes", false);
    certainty = Named.as("scaling.certainty", new FigureCanvas(body, look));
    findings = new FindingList(body, look, "scaling.findings", picked);
    turn();
  }

  private Optional<KnownClass> take(int row) {
    return study
        .map(ScalingStudy::result)
        .map(result -> ValueRows.of(result, "fss.class"))
        .filter(rows -> row >= 0 && row < rows.size())
        .flatMap(rows -> of(rows.get(row).of()));
  }

  private Optional<KnownClass> of(Value id) {
    return known.stream().filter(one -> Value.of(one.id()).equals(id)).findFirst();
  }

  private void turn() {
    Control page =
        switch (pages.selected()) {
          case 0 -> classPage;
          case 1 -> sizes.table();
          case 2 -> certainty;
          default -> findings;
        };
    Pages.show(body, study.isEmpty() ? empty : page, page::setFocus);
  }

  /** Shows a study; empty: none was made of what is seen. */
  public void show(ScalingSubject subject, Optional<ScalingStudy> made) {
    known = subject.classes();
    study = made;
    made.ifPresent(one -> fill(subject, one));
    turn();
  }

  private void fill(ScalingSubject subject, ScalingStudy made) {
    Result result = made.result();
    String exponent = plain(subject.quantity().exponent());
    String critical =
        Scaling.WORDS.get("column.critical", plain(subject.runs().isEmpty() ? "rho" : "phi"));
    String nu = plain("nu");
    classes.headings(
        List.of(
            Scaling.WORDS.get("column.class"),
            nu + ", " + exponent,
            critical,
            "S\u2032",
            Scaling.WORDS.get("column.odds")));
    List<ValueRows> rows = ValueRows.of(result, "fss.class");
    double best =
        rows.stream().mapToDouble(row -> row.value("logLikelihood")).max().orElse(Double.NaN);
    classes.rows(rows.stream().map(row -> classRow(subject, row, best)).toList());
    if (made.classes().isEmpty()) {
      told.warn("", Scaling.WORDS.get("classes.none"));
    } else if (made.classes().get().decided()) {
      told.say("", made.classes().get().told());
    } else {
      told.warn("", made.classes().get().told());
    }
    sizes.headings(List.of(Scaling.WORDS.get("column.fit"), critical, nu, exponent, "S\u2032"));
    List<List<String>> lines = new ArrayList<>();
    String name =
        subject.quantity().exponent().equals("nu_par") ? "nuPar" : subject.quantity().exponent();
    for (ValueRows row : ValueRows.of(result, "fss.sizesFrom")) {
      lines.add(line(Scaling.WORDS.get("sizes.from", number(row.of())), row, name));
    }
    for (ValueRows row : ValueRows.of(result, "fss.omega")) {
      lines.add(line(Scaling.WORDS.get("corrected", number(row.of())), row, name));
    }
    sizes.rows(lines);
    result.figures().stream()
        .filter(figure -> figure.name().endsWith("-certainty"))
        .findFirst()
        .ifPresent(figure -> certainty.show(untitled(figure)));
    findings.show(result.findings());
    classPage.layout(true, true);
  }

  private List<String> classRow(ScalingSubject subject, ValueRows row, double best) {
    Optional<KnownClass> which = of(row.of());
    return List.of(
        which.map(KnownClass::label).orElse(""),
        which
            .map(
                one ->
                    Numbers.significant(one.nu())
                        + ", "
                        + Numbers.significant(subject.quantity().sign() * one.zeta()))
            .orElse(""),
        row.text("phiC"),
        row.text("quality"),
        Numbers.significant(row.value("logLikelihood") - best));
  }

  private static List<String> line(String what, ValueRows row, String exponent) {
    return List.of(what, row.text("phiC"), row.text("nu"), row.text(exponent), row.text("quality"));
  }

  private static String number(Value value) {
    return value instanceof Value.Decimal number
        ? Numbers.significant(number.value().doubleValue())
        : "";
  }

  private static String plain(String symbol) {
    return MathDrawing.plain(MathText.of("$" + symbol + "$"));
  }

  private static Figure untitled(Figure figure) {
    return new Figure(figure.name(), "", figure.panels(), figure.caption(), figure.origin());
  }
}
