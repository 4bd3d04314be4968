package org.absorb.ui.scaling.internal.side;

import java.util.function.Consumer;
import org.absorb.model.scaling.Interval;
import org.absorb.model.text.Numbers;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The window of the scaled distance: two numbers, either of which may be left open. */
final class WindowRow extends Composite {

  private static final int FIELD = 64;

  private final Look look;
  private final Consumer<Interval> changed;
  private final TextBox low;
  private final TextBox high;
  private Interval shown = Interval.ALL;

  WindowRow(Composite parent, Look look, Consumer<Interval> changed) {
    super(parent, SWT.NONE);
    this.look = look;
    this.changed = changed;
    Ground.of(look, Tone.PART, this);
    setLayout(Grids.bare(4, Grids.GAP, Grids.GAP));
    label("x.from");
    low = field("xFrom");
    label("x.to");
    high = field("xTo");
  }

  private void label(String key) {
    new MathLabel(this, look, Look.Type.BASE).tone(Tone.MUTED).text(Scaling.WORDS.get(key));
  }

  private TextBox field(String name) {
    TextBox field = new TextBox(this, look, SWT.NONE);
    GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    data.widthHint = FIELD;
    field.setLayoutData(data);
    Named.as("scaling." + name, field.text()).setMessage(Scaling.WORDS.get("x.open"));
    field.text().addListener(SWT.DefaultSelection, event -> commit());
    field.text().addListener(SWT.FocusOut, event -> commit());
    field.text().addListener(SWT.Modify, event -> judge());
    return field;
  }

  private static double number(TextBox field, double open) {
    String typed = field.text().getText().strip().replace('\u2212', '-');
    try {
      return typed.isEmpty() ? open : Double.parseDouble(typed);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void judge() {
    double from = number(low, Double.NEGATIVE_INFINITY);
    double to = number(high, Double.POSITIVE_INFINITY);
    mark(low, Double.isNaN(from) ? Scaling.WORDS.get("wrong.open") : "");
    mark(
        high,
        Double.isNaN(to)
            ? Scaling.WORDS.get("wrong.open")
            : to <= from ? Scaling.WORDS.get("wrong.above", Numbers.exact(from)) : "");
  }

  private static void mark(TextBox field, String why) {
    field.wrong(!why.isEmpty());
    field.setToolTipText(why.isEmpty() ? null : why);
  }

  private void commit() {
    double from = number(low, Double.NEGATIVE_INFINITY);
    double to = number(high, Double.POSITIVE_INFINITY);
    if (from < to && !new Interval(from, to).equals(shown)) {
      changed.accept(new Interval(from, to));
    }
  }

  void show(Interval window) {
    if (!window.equals(shown)) {
      shown = window;
      low.text().setText(text(window.low()));
      high.text().setText(text(window.high()));
    }
  }

  private static String text(double end) {
    return Double.isFinite(end) ? java.math.BigDecimal.valueOf(end).toPlainString() : "";
  }
}
