package org.absorb.ui.experiments.internal.command;

import java.nio.file.Path;
import java.util.List;
import org.absorb.store.template.Template;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks what a new project begins with, and where it is to lie. */
final class NewProjectDialog extends PathDialog {

  private final List<Template> templates = Template.names().stream().map(Template::of).toList();
  private String template;
  private MathLabel about;

  NewProjectDialog(Shell parent, Look look, Question question, String template) {
    super(parent, look, question, usual(template));
    this.template = template;
  }

  @Override
  void above(Composite area) {
    label(area, WORDS.get("template"));
    Chooser chooser = Named.as("new.template", new Chooser(area, look()));
    chooser.labels(templates.stream().map(Template::name).toList());
    int chosen = Math.max(0, templates.stream().map(Template::name).toList().indexOf(template));
    chooser.select(chosen);
    chooser.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    chooser.addListener(SWT.Selection, event -> choose(templates.get(chooser.selected())));
    new MathLabel(area, look(), Look.Type.BASE);
    about = new MathLabel(area, look(), Look.Type.SMALL).tone(Tone.MUTED);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    wide.widthHint = WIDTH;
    about.setLayoutData(wide);
    describe(templates.get(chosen));
  }

  /** A folder that is not what the user chose follows the template. */
  private void choose(Template chosen) {
    String before = usual(template).toString();
    template = chosen.name();
    describe(chosen);
    propose(text -> text.equals(before) || text.isEmpty() ? usual(template).toString() : text);
  }

  private void describe(Template chosen) {
    about.text(chosen.label());
    about.setToolTipText(chosen.label());
  }

  /** A folder that is not there yet. */
  private static Path usual(String template) {
    return Path.of(System.getProperty("user.home"), "absorb-" + template);
  }

  String template() {
    return template;
  }
}
