package org.absorb.ui.workbench.dialog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks for one line of text; what is wrong with it is said beneath while it is typed. */
public final class LineDialog extends WindowDialog {

  private static final int WIDTH = 380;

  /**
   * What is asked.
   *
   * @param title of the dialog
   * @param label above the line
   * @param deed what the button says
   * @param check what is wrong with a text; empty if nothing
   */
  public record Question(String title, String label, String deed, UnaryOperator<String> check) {}

  private final Question question;
  private String text;
  private TextBox box;
  private MathLabel complaint;

  private LineDialog(Shell parent, Look look, Question question, String initial) {
    super(parent, look, question.title(), "ask.do", question.deed());
    this.question = question;
    this.text = initial;
  }

  /** What was typed; empty if it was called off. */
  public static Optional<String> ask(Shell parent, Look look, Question question, String initial) {
    LineDialog dialog = new LineDialog(parent, look, question, initial);
    return dialog.open() == OK ? Optional.of(dialog.text) : Optional.empty();
  }

  @Override
  protected void fill(Composite area) {
    label(area, question.label()).setLayoutData(across());
    box = new TextBox(area, look(), SWT.NONE);
    Named.as("ask.text", box.text()).setText(text);
    GridData wide = across();
    wide.widthHint = WIDTH;
    box.setLayoutData(wide);
    box.text().selectAll();
    complaint = new MathLabel(area, look(), Look.Type.SMALL).tone(Tone.ERROR);
    complaint.setLayoutData(across());
    box.text().addListener(SWT.Modify, event -> judge());
  }

  private static GridData across() {
    return new GridData(SWT.FILL, SWT.CENTER, true, false);
  }

  @Override
  protected void ready() {
    possible(question.check().apply(text).isEmpty()); // nobody is blamed for what is not typed yet
  }

  private void judge() {
    text = box.text().getText();
    String wrong = question.check().apply(text);
    box.wrong(!wrong.isEmpty());
    complaint.text(wrong);
    possible(wrong.isEmpty());
  }
}
