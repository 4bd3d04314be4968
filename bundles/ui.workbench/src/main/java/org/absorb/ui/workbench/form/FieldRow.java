package org.absorb.ui.workbench.form;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.model.parameter.Field;
import org.absorb.model.parameter.Problem;
import org.absorb.model.parameter.Range;
import org.absorb.model.text.Messages;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.SweptBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A field on the screen: its label, its control, and a hint or what is wrong with it. */
abstract class FieldRow {

  static final Messages WORDS = Messages.of(FieldRow.class);

  /** An upper end from here on is there for the computer's sake. */
  private static final double FAR = 100;

  private final FormSection section;
  private final MathLabel label;
  private final MathLabel hint;
  private Control control;
  private SweptBox swept;
  private FormLine line;
  private boolean wrong;

  FieldRow(FormSection section, FormLine line) {
    this.section = section;
    this.line = line;
    this.label = new MathLabel(section.body(), section.look(), Look.Type.BASE);
    this.hint = new MathLabel(section.body(), section.look(), Look.Type.SMALL);
    label.text(line.words());
  }

  /** Called once, at the end of the constructor: what stands in the row and what is worked with. */
  final void operate(Control framed, Control worked) {
    control = framed;
    Named.as("form." + line.path(), worked);
    worked
        .getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = line.label();
              }
            });
    worked.addListener(SWT.FocusOut, event -> section.host().settle());
    FieldMenu menu = new FieldMenu(this);
    menu.on(label);
    menu.on(worked);
    tips(Optional.empty());
  }

  final FormSection section() {
    return section;
  }

  final FormLine line() {
    return line;
  }

  final Field field() {
    return line.field();
  }

  final boolean wrong() {
    return wrong;
  }

  final MathLabel label() {
    return label;
  }

  final MathLabel hint() {
    return hint;
  }

  /** What stands beside the label now. */
  final Control shown() {
    return swept != null && swept.getVisible() ? swept : control;
  }

  final void focus() {
    shown().setFocus();
  }

  /** Gives the document another value here; empty: none, so that the default holds. */
  final void change(Optional<Value> value) {
    section.host().edit(line, line.with(section.document(), value));
  }

  final void show(FormLine now, Optional<Problem> problem) {
    line = now;
    wrong = problem.isPresent();
    Optional<String> sweep = section.host().swept(line.path());
    boolean asIs = sweep.isEmpty();
    if (!asIs) {
      sweptBox().text(WORDS.get("swept", sweep.get()));
    }
    if (swept != null) {
      swept.setVisible(!asIs);
    }
    control.setVisible(asIs);
    editable(section.host().editable());
    label.tone(asIs ? Tone.TEXT : Tone.ACCENT);
    value(line.value(section.document()));
    hint.icon(wrong ? Icon.FAILED : null).tone(wrong ? Tone.ERROR : Tone.FAINT);
    hint.text(problem.map(is -> ProblemWords.brief(line, is)).orElse(asIs ? hinted() : ""));
    hint.shorter(
        problem.map(is -> ProblemWords.briefest(line, is)).orElse(asIs ? hintedInSigns() : null));
    tips(problem);
  }

  private String allowed() {
    return isNumber() && !free() ? withZero(field().range().words()) : "";
  }

  private boolean isNumber() {
    return field().type() == Field.Type.REAL || field().type() == Field.Type.WHOLE;
  }

  private boolean free() {
    return Double.isInfinite(field().range().min()) && Double.isInfinite(field().range().max());
  }

  private String withZero(String range) {
    return field().hints().zero().isEmpty() ? range : range + "; " + zero();
  }

  /** What 0 stands for; empty where it is an amount like others. */
  private String zero() {
    return field().hints().zero().isEmpty() ? "" : WORDS.get("zero", field().hints().zero());
  }

  /** What is allowed in a few words. */
  private String hinted() {
    Range range = near();
    boolean between = Double.isFinite(range.max()) && !range.minOpen() && !range.maxOpen();
    return !isNumber() || free()
        ? ""
        : withZero(
            between && Double.isFinite(range.min())
                ? WORDS.get(
                    "between", CanonicalJson.number(range.min()), CanonicalJson.number(range.max()))
                : range.words());
  }

  /** The same where there is room for a few letters. */
  private String hintedInSigns() {
    return isNumber() && field().hints().zero().isEmpty() ? near().signs() : zero();
  }

  /** The range; its upper end only where one may come near it. */
  private Range near() {
    Range range = field().range();
    return range.max() >= FAR
        ? new Range(range.min(), range.minOpen(), Double.POSITIVE_INFINITY, false)
        : range;
  }

  private void tips(Optional<Problem> problem) {
    Value byDefault = field().byDefault();
    boolean plain = byDefault != null && field().kind().isEmpty();
    String what = plain ? WORDS.get("default", FieldText.write(byDefault)) : "";
    String help =
        Stream.of(field().help(), zero(), what)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n"));
    String tip = problem.map(is -> ProblemWords.full(line, is)).orElse(help);
    label.setToolTipText(help.isEmpty() ? null : help);
    control.setToolTipText(tip.isEmpty() ? null : tip);
    String whole = problem.isPresent() ? tip : allowed();
    hint.setToolTipText(whole.isEmpty() ? null : whole);
  }

  private SweptBox sweptBox() {
    if (swept == null) {
      swept = Named.as("swept." + line.path(), new SweptBox(section.body(), section.look()));
      swept.moveBelow(control);
      swept.setToolTipText(WORDS.get("swept.tip"));
      swept.addListener(SWT.Selection, event -> section.host().showSweep(line.path()));
      new FieldMenu(this).on(swept);
    }
    return swept;
  }

  /** Puts its widgets behind others in the order of the tabulator. */
  final Control behind(Control before) {
    if (before != null) {
      label.moveBelow(before);
    }
    control.moveBelow(label);
    if (swept != null) {
      swept.moveBelow(control);
    }
    hint.moveBelow(swept == null ? control : swept);
    return hint;
  }

  final void dispose() {
    label.dispose();
    hint.dispose();
    control.dispose();
    if (swept != null) {
      swept.dispose();
    }
  }

  /** Where its control goes. */
  final Composite body() {
    return section.body();
  }

  /** Lets the user change it or not. */
  void editable(boolean may) {
    if (control.getEnabled() != may) {
      control.setEnabled(may);
    }
  }

  /** How wide the control wants to be; {@code SWT.DEFAULT}: as it says itself. */
  abstract int width();

  /** Whether it takes what room its hint leaves. */
  boolean grows() {
    return false;
  }

  /** Shows a value; what the user is typing stays as it is typed. */
  abstract void value(Optional<Value> value);
}
