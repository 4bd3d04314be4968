package org.absorb.ui.runs.internal.table;

import java.util.Optional;
import java.util.function.Function;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks for one line of text. */
final class Ask extends Dialog {

  private static final int WIDTH = 380;

  private final Look look;
  private final String key;
  private final Object[] about;
  private final Function<String, String> check;
  private String text;
  private MathLabel complaint;

  private Ask(
      Shell parent,
      Look look,
      String key,
      Object[] about,
      String text,
      Function<String, String> c) {
    super(parent);
    this.look = look;
    this.key = key;
    this.about = about;
    this.text = text;
    this.check = c;
  }

  /**
   * What was typed; empty if it was called off.
   *
   * @param key of the messages: {@code .title}, {@code .label} and {@code .do}
   * @param about fills the label
   * @param check what is wrong with a text; empty if nothing
   */
  static Optional<String> line(
      Shell parent,
      Look look,
      String key,
      Object[] about,
      String initial,
      Function<String, String> check) {
    Ask dialog = new Ask(parent, look, key, about, initial, check);
    return dialog.open() == OK ? Optional.of(dialog.text) : Optional.empty();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(Tables.WORDS.get(key + ".title"));
    Ground.of(look, Tone.PART, shell).setBackgroundMode(SWT.INHERIT_FORCE);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = Ground.of(look, Tone.PART, (Composite) super.createDialogArea(parent));
    GridLayout layout = new GridLayout();
    layout.marginWidth = 16;
    layout.marginHeight = 16;
    layout.verticalSpacing = 8;
    area.setLayout(layout);
    new MathLabel(area, look, Look.Type.BASE)
        .text(Tables.WORDS.get(key + ".label", about))
        .setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    TextBox box = new TextBox(area, look, SWT.NONE);
    Named.as("ask.text", box.text()).setText(text);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = WIDTH;
    box.setLayoutData(wide);
    box.text().selectAll();
    complaint = new MathLabel(area, look, Look.Type.SMALL).tone(Tone.ERROR);
    GridData below = new GridData(SWT.FILL, SWT.CENTER, true, false);
    below.heightHint = 18;
    complaint.setLayoutData(below);
    box.text()
        .addListener(
            SWT.Modify,
            event -> {
              text = box.text().getText();
              judge(box);
            });
    return area;
  }

  private void judge(TextBox box) {
    String wrong = check.apply(text);
    box.wrong(!wrong.isEmpty());
    complaint.text(wrong);
    Button button = getButton(IDialogConstants.OK_ID);
    if (button != null) {
      button.setEnabled(wrong.isEmpty());
    }
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    Ground.of(look, Tone.PART, parent);
    createButton(parent, IDialogConstants.OK_ID, Tables.WORDS.get(key + ".do"), true);
    createButton(parent, IDialogConstants.CANCEL_ID, Tables.WORDS.get("ask.not"), false);
  }
}
