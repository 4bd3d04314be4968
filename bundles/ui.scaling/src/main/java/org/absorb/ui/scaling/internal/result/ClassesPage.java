package org.absorb.ui.scaling.internal.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Value;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.scaling.internal.side.Tinted;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The universality classes that a study has fitted, and what their likelihoods tell. */
final class ClassesPage extends Composite {

  private final StudyTable table;
  private final Tinted told;
  private List<KnownClass> known = List.of();
  private List<ValueRows> fitted = List.of();

  /**
   * @param takes told the class whose exponents the user takes
   */
  ClassesPage(Composite parent, Look look, Consumer<KnownClass> takes) {
    super(parent, SWT.NONE);
    Ground.of(look, Tone.PART, this);
    setLayout(Grids.bare(1, 0, Grids.GAP));
    table = new StudyTable(this, look, "scaling.classes", false);
    table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    table
        .table()
        .addListener(
            SWT.DefaultSelection,
            event -> picked(table.table().getSelectionIndex()).ifPresent(takes));
    told = Named.as("scaling.told", new Tinted(this, look));
    told.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
  }

  private Optional<KnownClass> picked(int row) {
    return row >= 0 && row < fitted.size() ? of(fitted.get(row).of()) : Optional.empty();
  }

  private Optional<KnownClass> of(Value id) {
    return known.stream().filter(one -> Value.of(one.id()).equals(id)).findFirst();
  }

  void show(ScalingSubject subject, ScalingStudy study) {
    known = subject.classes();
    fitted = ValueRows.of(study.result(), "fss.class");
    table.headings(
        List.of(
            Scaling.WORDS.get("column.class"),
            StudyTable.plain("nu") + ", " + StudyTable.plain(subject.quantity().exponent()),
            StudyTable.critical(subject),
            "S\u2032",
            Scaling.WORDS.get("column.odds")));
    double best =
        fitted.stream().mapToDouble(row -> row.value("logLikelihood")).max().orElse(Double.NaN);
    table.rows(fitted.stream().map(row -> row(subject, row, best)).toList());
    if (study.classes().isEmpty()) {
      told.warn("", Scaling.WORDS.get("classes.none"));
    } else if (study.classes().get().decided()) {
      told.say("", study.classes().get().told());
    } else {
      told.warn("", study.classes().get().told());
    }
    told.requestLayout(); // its own height: it may take another number of lines
  }

  private List<String> row(ScalingSubject subject, ValueRows row, double best) {
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
}
