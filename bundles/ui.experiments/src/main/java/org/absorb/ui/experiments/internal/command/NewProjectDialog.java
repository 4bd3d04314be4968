package org.absorb.ui.experiments.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.store.template.Template;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks what a new project begins with, and where it is to lie. */
final class NewProjectDialog extends Dialog {

  private static final Messages WORDS = Messages.of(NewProjectDialog.class);
  private static final int WIDTH = 420;

  private final Look look;
  private final List<Template> templates = Template.names().stream().map(Template::of).toList();
  private String template;
  private Path folder;
  private TextBox place;
  private MathLabel about;
  private MathLabel complaint;

  NewProjectDialog(Shell parent, Look look, String template) {
    super(parent);
    this.look = look;
    this.template = template;
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(WORDS.get("project.title"));
    Ground.of(look, Tone.PART, shell).setBackgroundMode(SWT.INHERIT_FORCE);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = Ground.of(look, Tone.PART, (Composite) super.createDialogArea(parent));
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 16;
    layout.marginHeight = 16;
    layout.horizontalSpacing = 8;
    layout.verticalSpacing = 8;
    area.setLayout(layout);
    label(area, "project.template");
    Chooser chooser = Named.as("new.template", new Chooser(area, look));
    chooser.labels(templates.stream().map(Template::name).toList());
    chooser.select(chosen());
    chooser.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    chooser.addListener(SWT.Selection, event -> choose(templates.get(chooser.selected())));
    new MathLabel(area, look, Look.Type.BASE);
    about = new MathLabel(area, look, Look.Type.SMALL).tone(Tone.MUTED);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    wide.widthHint = WIDTH;
    about.setLayoutData(wide);
    label(area, "project.folder");
    place = new TextBox(area, look, SWT.NONE);
    Named.as("new.folder", place.text());
    place.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    place.text().addListener(SWT.Modify, event -> check());
    place.text().addListener(SWT.DefaultSelection, event -> enter());
    PushButton browse = Named.as("new.browse", new PushButton(area, look, false, Icon.FOLDER));
    browse.text(WORDS.get("project.browse"));
    browse.addListener(SWT.Selection, event -> browse());
    new MathLabel(area, look, Look.Type.BASE);
    complaint = new MathLabel(area, look, Look.Type.SMALL).tone(Tone.ERROR);
    complaint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    choose(templates.get(chosen()));
    return area;
  }

  private int chosen() {
    return Math.max(0, templates.stream().map(Template::name).toList().indexOf(template));
  }

  private void label(Composite area, String key) {
    new MathLabel(area, look, Look.Type.BASE).text(WORDS.get(key));
  }

  private void choose(Template chosen) {
    boolean untouched = place.text().getText().equals(usual().toString());
    template = chosen.name();
    about.text(chosen.label());
    about.setToolTipText(chosen.label());
    if (untouched || place.text().getText().isEmpty()) {
      place.text().setText(usual().toString());
    }
  }

  /** A folder that is not there yet. */
  private Path usual() {
    return Path.of(System.getProperty("user.home"), "absorb-" + template);
  }

  private void browse() {
    DirectoryDialog dialog = new DirectoryDialog(getShell());
    dialog.setText(WORDS.get("project.folder"));
    String chosen = dialog.open();
    if (chosen != null) {
      place.text().setText(chosen);
    }
  }

  private void check() {
    String text = place.text().getText().strip();
    boolean there = Files.isRegularFile(Path.of(text).resolve("project.json"));
    String problem = text.isEmpty() ? "project.nowhere" : there ? "project.there" : "";
    complaint.text(problem.isEmpty() ? "" : WORDS.get(problem));
    complaint.icon(problem.isEmpty() ? null : Icon.FAILED);
    place.wrong(!problem.isEmpty());
    folder = Path.of(text);
    if (getButton(IDialogConstants.OK_ID) != null) {
      getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
    }
  }

  private void enter() {
    if (getButton(IDialogConstants.OK_ID).isEnabled()) {
      okPressed();
    }
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, WORDS.get("project.create"), false);
    createButton(parent, IDialogConstants.CANCEL_ID, WORDS.get("cancel"), false);
    Named.as("new.create", getButton(IDialogConstants.OK_ID));
    check();
  }

  String template() {
    return template;
  }

  Path folder() {
    return folder;
  }
}
