package org.absorb.ui.experiments.internal.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.dialog.WindowDialog;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks for a path; what is wrong with it is said beneath while it is typed. */
class PathDialog extends WindowDialog {

  static final Messages WORDS = Messages.of(PathDialog.class);
  static final int WIDTH = 420;

  /**
   * What is asked.
   *
   * @param name of its widgets: {@code new} gives {@code new.folder}
   * @param title of the dialog
   * @param label before the field
   * @param action what the button says
   * @param check what is wrong with a path; empty if nothing
   * @param browse lets the user look for one with the system's dialog; null: none was chosen
   */
  record Question(
      String name,
      String title,
      String label,
      String action,
      Function<Path, Optional<String>> check,
      Function<Shell, String> browse) {}

  private final Question question;
  private Path path;
  private TextBox place;
  private MathLabel complaint;

  PathDialog(Shell parent, Look look, Question question, Path proposed) {
    super(parent, look, question.title(), question.name() + ".create", question.action());
    this.question = question;
    this.path = proposed;
  }

  /** Asks; empty if the user thinks better of it. */
  Optional<Path> ask() {
    return open() == OK ? Optional.of(path) : Optional.empty();
  }

  @Override
  protected int columns() {
    return 3;
  }

  @Override
  protected void fill(Composite area) {
    above(area);
    label(area, question.label());
    place = new TextBox(area, look(), SWT.NONE);
    Named.as(question.name() + ".folder", place.text());
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = WIDTH;
    place.setLayoutData(wide);
    place.text().setText(path.toString());
    place.text().setSelection(path.toString().length());
    place.text().addListener(SWT.Modify, event -> check());
    PushButton browse =
        Named.as(question.name() + ".browse", new PushButton(area, look(), false, Icon.FOLDER));
    browse.text(WORDS.get("browse"));
    browse.addListener(SWT.Selection, event -> browse());
    new MathLabel(area, look(), Look.Type.BASE);
    complaint = new MathLabel(area, look(), Look.Type.SMALL).tone(Tone.ERROR);
    Named.as(question.name() + ".complaint", complaint);
    complaint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
  }

  /** Puts more lines of three columns above the path. */
  void above(Composite area) {}

  private void browse() {
    String chosen = question.browse().apply(getShell());
    if (chosen != null) {
      place.text().setText(chosen);
    }
  }

  /** Replaces the path where it is. */
  final void propose(UnaryOperator<String> other) {
    place.text().setText(other.apply(place.text().getText()));
  }

  private void check() {
    Optional<String> problem = problem(place.text().getText().strip());
    complaint.text(problem.orElse(""));
    complaint.icon(problem.isEmpty() ? null : Icon.FAILED);
    place.wrong(problem.isPresent());
    possible(problem.isEmpty());
  }

  private Optional<String> problem(String text) {
    if (text.isEmpty()) {
      return Optional.of(WORDS.get("nowhere"));
    }
    try {
      path = Path.of(text).toAbsolutePath();
      return question.check().apply(path);
    } catch (InvalidPathException e) {
      return Optional.of(WORDS.get("no.path", e.getReason()));
    }
  }

  @Override
  protected void ready() {
    check();
    place.text().setFocus();
  }
}
