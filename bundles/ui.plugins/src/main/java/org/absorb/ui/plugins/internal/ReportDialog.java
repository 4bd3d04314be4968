package org.absorb.ui.plugins.internal;

import java.util.List;
import org.absorb.plugins.Inspection;
import org.absorb.plugins.Report;
import org.absorb.ui.workbench.dialog.WindowDialog;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Says what would be installed, before anything of it is; what does not fit cannot be. */
final class ReportDialog extends WindowDialog {

  private static final int WIDTH = 640;

  private final List<Inspection> reports;

  /**
   * @param reports what was asked for and what comes along
   */
  ReportDialog(Shell parent, Look look, List<Inspection> reports) {
    super(
        parent,
        look,
        Managing.WORDS.get("report.title"),
        "plugins.do",
        Managing.WORDS.get("report.do", version(reports)));
    this.reports = List.copyOf(reports);
  }

  private static String version(List<Inspection> reports) {
    return reports.isEmpty() ? "" : reports.get(reports.size() - 1).build().version();
  }

  private boolean fits() {
    return reports.stream().allMatch(Inspection::fits);
  }

  @Override
  protected int columns() {
    return 2;
  }

  @Override
  protected Enter enter() {
    return fits() ? Enter.DOES : Enter.LEAVES;
  }

  @Override
  protected void fill(Composite area) {
    Named.as("plugins.report", area);
    reports.forEach(report -> show(area, report));
    if (fits()) {
      line(area, Look.Type.SMALL, Managing.WORDS.get("report.trust"), Tone.MUTED);
    }
  }

  private void show(Composite area, Inspection inspection) {
    Report report = Report.of(inspection);
    line(area, Look.Type.TITLE, report.head(), Tone.TEXT);
    for (Report.Fact fact : report.facts()) {
      new MathLabel(area, look(), Look.Type.BASE)
          .text(fact.name())
          .tone(Tone.MUTED)
          .setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
      MathLabel value =
          new MathLabel(area, look(), Look.Type.BASE)
              .text(fact.value())
              .tone(fact.good() ? Tone.TEXT : Tone.ERROR);
      value.setToolTipText(fact.value());
      GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
      wide.widthHint = WIDTH - 120;
      value.setLayoutData(wide);
    }
    if (!inspection.fits()) {
      refusal(area, inspection.complaint());
    }
  }

  private void refusal(Composite area, String complaint) {
    Composite box = Ground.of(look(), Tone.ERROR_TINT, new Composite(area, SWT.NONE));
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 10;
    layout.marginHeight = 8;
    box.setLayout(layout);
    box.setBackgroundMode(SWT.INHERIT_FORCE);
    GridData across = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    across.widthHint = WIDTH;
    box.setLayoutData(across);
    new MathLabel(box, look(), Look.Type.BASE)
        .icon(Icon.FAILED)
        .tone(Tone.ERROR)
        .setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
    Label text = Ground.of(look(), Tone.ERROR_TINT, Tone.ERROR, new Label(box, SWT.WRAP));
    Named.as("plugins.complaint", text).setText(complaint.replace("&", "&&"));
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
  }

  private void line(Composite area, Look.Type type, String text, Tone tone) {
    MathLabel label = new MathLabel(area, look(), type).text(text).tone(tone);
    label.setToolTipText(text);
    GridData across = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    across.widthHint = WIDTH;
    label.setLayoutData(across);
  }

  @Override
  protected void ready() {
    possible(fits());
    if (fits()) {
      toDeed();
    }
  }
}
