package org.absorb.ui.compare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.absorb.model.run.Column;
import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.figure.CurveCanvas;
import org.absorb.ui.workbench.figure.Sight;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The curves of all sides over each other, with one cursor that says what each has there. */
final class CurvesPane {

  private static final String OBSERVABLE = "observable";
  private static final String NATURAL = "natural";

  private final Site site;
  private final Runnable asked;
  private final DoubleConsumer moved;
  private final Chooser observable;
  private final Button natural;
  private final Button logX;
  private final Button logY;
  private final CurveCanvas canvas;
  private final MathLabel readings;
  private CompareView view;
  private List<Column> columns = List.of();
  private Sight sight = Sight.ALL;

  /**
   * Fills a place with it.
   *
   * @param asked called when something else is to be read
   * @param moved told where along x the cursor stands
   */
  CurvesPane(Composite pane, Site site, Runnable asked, DoubleConsumer moved) {
    this.site = site;
    this.moved = moved;
    this.asked = asked;
    Look look = site.workbench().look();
    pane.setLayout(Grids.bare(1, 0, 0));
    Composite row = Ground.of(look, Tone.PART, new Composite(pane, SWT.NONE));
    GridLayout options = new GridLayout(4, false);
    options.marginWidth = 8;
    options.marginHeight = 6;
    options.horizontalSpacing = 8;
    row.setLayout(options);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    observable = Named.as("compare.observable", new Chooser(row, look));
    observable.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false));
    observable.addListener(SWT.Selection, event -> chosen());
    natural = check(row, look, NATURAL, true, asked);
    logX = check(row, look, "logX", true, this::draw);
    logY = check(row, look, "logY", false, this::draw);
    canvas = Named.as("compare.canvas", new CurveCanvas(pane, look, this::cursorMoved, this::zoom));
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    readings =
        Named.as("compare.readings", new MathLabel(pane, look, Look.Type.SMALL)).tone(Tone.MUTED);
    GridData line = new GridData(SWT.FILL, SWT.CENTER, true, false);
    line.horizontalIndent = 10;
    line.heightHint = 20;
    readings.setLayoutData(line);
    readings.text(Compares.WORDS.get("cursor.none"));
  }

  private Button check(Composite row, Look look, String name, boolean standard, Runnable changed) {
    Button button = Ground.of(look, Tone.PART, new Button(row, SWT.CHECK));
    Named.as("compare." + name, button);
    button.setText(Compares.WORDS.get("axis." + name));
    button.setToolTipText(Compares.WORDS.get("axis." + name + ".tip"));
    button.setSelection(site.remembered(name).map(Boolean::valueOf).orElse(standard));
    button.addListener(
        SWT.Selection,
        event -> {
          site.remember(name, "" + button.getSelection());
          sight = Sight.ALL;
          changed.run();
        });
    return button;
  }

  private void chosen() {
    site.remember(OBSERVABLE, columns.get(observable.selected()).name());
    sight = sight.withoutY();
    asked.run();
  }

  /** The name of the column that is wanted. */
  static String column(Site site) {
    return site.remembered(OBSERVABLE).orElse("");
  }

  /** Whether natural time is wanted, where there is one. */
  static boolean natural(Site site) {
    return site.remembered(NATURAL).map(Boolean::valueOf).orElse(true);
  }

  CompareChart chart() {
    return new CompareChart(view, logX.getSelection(), logY.getSelection(), sight);
  }

  void show(CompareView now) {
    boolean turned = view != null && !now.isSame(view);
    boolean other = view != null && (view.natural() != now.natural() || turned);
    view = now;
    sight = other ? Sight.ALL : sight;
    if (turned) {
      readings.text(Compares.WORDS.get("cursor.none"));
      canvas.cursor(Double.NaN);
    }
    if (!columns.equals(now.columns())) {
      columns = now.columns();
      observable.labels(columns.stream().map(Column::label).toList());
      observable.requestLayout();
    }
    observable.select(now.column().map(columns::indexOf).orElse(-1));
    boolean timeless =
        now.contrast().parties().stream()
            .anyMatch(party -> !party.records().isEmpty() && party.clock() == 0);
    natural.setEnabled(!timeless);
    draw();
    cursorMoved(canvas.cursor());
  }

  private void draw() {
    if (view != null) {
      canvas.show(chart());
    }
  }

  private void zoom(Sight now) {
    sight = now;
    draw();
  }

  /** What every side has at the cursor, and the differences from the baseline. */
  private void cursorMoved(double x) {
    if (view == null || Double.isNaN(x)) {
      return;
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        Compares.WORDS.get(
            view.natural() ? "cursor.natural" : "cursor.step",
            view.natural() ? Numbers.significant(x) : Numbers.count(Math.round(x))));
    double base = Double.NaN;
    for (int side = 0; side < view.lines().size(); side++) {
      CompareView.Line line = view.lines().get(side);
      int at = line.at(x);
      if (at < 0) {
        continue;
      }
      double mean = line.curve().mean()[at];
      String letter = Compares.letter(side);
      parts.add(letter + " " + Numbers.value(mean, line.curve().error()[at]));
      if (side == 0) {
        base = mean;
      } else if (!Double.isNaN(base)) {
        String difference = Numbers.significant(mean - base).replaceAll("^-", "\u2212");
        parts.add(Compares.WORDS.get("cursor.difference", letter, difference));
      }
    }
    readings.text(String.join("    ", parts));
    moved.accept(x);
  }
}
