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
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The pages of what a study found. */
final class StudyPages {

  private final Composite classPage;
  private final StudyTable classes;
  private final Tinted told;
  private final StudyTable sizes;
  private final FigureCanvas certainty;
  private final FindingList findings;
  private List<KnownClass> known = List.of();
  private List<ValueRows> fitted = List.of();

  /**
   * @param body whose pages they are
   * @param takes told the class whose exponents the user takes
   * @param picked told the finding whose runs the user wants to see
   */
  StudyPages(Composite body, Look look, Consumer<KnownClass> takes, Consumer<Finding> picked) {
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
            event -> taken(classes.table().getSelectionIndex()).ifPresent(takes));
    told = Named.as("scaling.told", new Tinted(classPage, look));
    told.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
    sizes = new StudyTable(body, look, "scaling.sizes", false);
    certainty = Named.as("scaling.certainty", new FigureCanvas(body, look));
    findings = new FindingList(body, look, "scaling.findings", picked);
  }

  /** Classes, sizes left out and corrections, how sure phi_c is, findings. */
  Control page(int number) {
    return switch (number) {
      case 0 -> classPage;
      case 1 -> sizes.table();
      case 2 -> certainty;
      default -> findings;
    };
  }

  private Optional<KnownClass> taken(int row) {
    return row >= 0 && row < fitted.size() ? of(fitted.get(row).of()) : Optional.empty();
  }

  private Optional<KnownClass> of(Value id) {
    return known.stream().filter(one -> Value.of(one.id()).equals(id)).findFirst();
  }

  void show(ScalingSubject subject, ScalingStudy made) {
    known = subject.classes();
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
    fitted = ValueRows.of(result, "fss.class");
    double best =
        fitted.stream().mapToDouble(row -> row.value("logLikelihood")).max().orElse(Double.NaN);
    classes.rows(fitted.stream().map(row -> classRow(subject, row, best)).toList());
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
