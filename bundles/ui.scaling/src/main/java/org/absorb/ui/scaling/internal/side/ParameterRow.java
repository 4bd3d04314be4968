package org.absorb.ui.scaling.internal.side;

import java.util.function.DoubleConsumer;
import org.absorb.model.text.MathText;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.scaling.internal.state.Dial;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Slider;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A parameter: its symbol, its value to type, whether a fit keeps it, and a slider below. */
final class ParameterRow extends Composite {

  private static final int FIELD = 88;
  private static final int SYMBOL = 26;
  private static final double STEPS = 500;

  private final MathLabel symbol;
  private final TextBox field;
  private final MathLabel hint;
  private final Button fix;
  private final Slider slider;
  private Dial dial = new Dial(0, 1, 3);
  private double value;

  /** What the user does with it. */
  interface Owner {

    /** Sets it, while something is dragged too. */
    void set(double value);

    /** The value is as the user wants it: what follows is another edit. */
    void settle();

    void fix(boolean fixed);

    /** Whether a value is allowed; else what is, in words. */
    String wrong(double value);
  }

  /**
   * @param name of the widgets: {@code scaling.NAME}
   */
  ParameterRow(Composite parent, Look look, String name, Owner owner) {
    super(parent, SWT.NONE);
    Ground.of(look, Tone.PART, this);
    setLayout(Grids.bare(4, Grids.GAP, 1));
    symbol = new MathLabel(this, look, Look.Type.BASE);
    symbol.setLayoutData(sized(SYMBOL));
    field = new TextBox(this, look, SWT.NONE);
    field.setLayoutData(sized(FIELD));
    Named.as("scaling." + name, field.text());
    hint = new MathLabel(this, look, Look.Type.SMALL).tone(Tone.MUTED);
    hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    fix = Ground.of(look, Tone.PART, new Button(this, SWT.CHECK));
    fix.setText(Scaling.WORDS.get("fix"));
    fix.setToolTipText(Scaling.WORDS.get("fix.tip"));
    Named.as("scaling." + name + ".fix", fix);
    fix.addListener(SWT.Selection, event -> owner.fix(fix.getSelection()));
    slider = Named.as("scaling." + name + ".slider", new Slider(this, look, 0, 1, 1 / STEPS));
    slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
    slider.addListener(SWT.Selection, event -> owner.set(dial.at(slider.value())));
    slider.addListener(SWT.MouseUp, event -> owner.settle());
    slider.addListener(SWT.FocusOut, event -> owner.settle());
    DoubleConsumer commit =
        typed -> {
          owner.set(typed);
          owner.settle();
        };
    field.text().addListener(SWT.DefaultSelection, event -> commit(owner, commit, false));
    field.text().addListener(SWT.FocusOut, event -> commit(owner, commit, true));
    field.text().addListener(SWT.Modify, event -> judge(owner));
  }

  private static GridData sized(int width) {
    GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    data.widthHint = width;
    return data;
  }

  private String wrong(Owner owner) {
    double typed = typed();
    return Double.isFinite(typed) ? owner.wrong(typed) : Scaling.WORDS.get("wrong.number");
  }

  /** A red field and what is allowed, while one types. */
  private void judge(Owner owner) {
    String why = wrong(owner);
    field.wrong(!why.isEmpty());
    field.setToolTipText(why.isEmpty() ? null : why);
  }

  /** Takes what is typed; something wrong goes when the field is left. */
  private void commit(Owner owner, DoubleConsumer commit, boolean left) {
    boolean same = field.text().getText().equals(dial.text(value));
    if (!same && wrong(owner).isEmpty()) {
      commit.accept(typed());
    } else if (!same && left) {
      field.text().setText(dial.text(value));
    }
  }

  private double typed() {
    try {
      return Double.parseDouble(
          field.text().getText().strip().replace('\u2212', '-').replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /**
   * Shows a value.
   *
   * @param note in small letters beside it, with symbols
   */
  void show(String name, Dial turned, double now, boolean fixed, String note) {
    dial = turned;
    value = now;
    symbol.text(MathText.of("$" + name + "$"));
    slider.setToolTipText(MathText.of("$" + name + "$").plain());
    slider.value(dial.share(now));
    String text = dial.text(now);
    if (!field.text().getText().equals(text)) {
      field.text().setText(text);
    }
    hint.text(MathText.of(note));
    fix.setSelection(fixed);
  }
}
