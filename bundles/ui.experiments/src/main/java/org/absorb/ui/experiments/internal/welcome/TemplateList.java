package org.absorb.ui.experiments.internal.welcome;

import org.absorb.store.template.Template;
import org.absorb.ui.experiments.internal.command.ProjectActions;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.SoftSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The templates, and what the picked one makes; a double click or Enter begins with one. */
final class TemplateList {

  private static final int ROWS = 4;
  private static final int LINES = 3;

  private final Table table;
  private final Label about;
  private final ProjectActions projects;

  TemplateList(Composite card, Look look, ProjectActions projects) {
    this.projects = projects;
    Composite frame = Ground.of(look, Tone.PART, new Composite(card, SWT.NONE));
    table =
        SoftSelection.unsearched(
            Named.as(
                "welcome.templates",
                new Table(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL)));
    Ground.of(look, Tone.PART, table);
    SoftSelection.of(look, table);
    for (String each : Template.names()) {
      new TableItem(table, SWT.NONE).setText(each);
    }
    table.select(0);
    GridData room = new GridData(SWT.FILL, SWT.FILL, true, true);
    room.heightHint = ROWS * table.getItemHeight();
    room.widthHint = 1;
    frame.setLayoutData(room);
    frame.addListener(SWT.Resize, event -> wholeRows(frame.getClientArea()));
    table.addListener(SWT.DefaultSelection, event -> make());
    about = Ground.of(look, Tone.PART, Tone.MUTED, new Label(card, SWT.WRAP));
    GridData below = new GridData(SWT.FILL, SWT.TOP, true, false);
    below.heightHint = LINES * about.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    below.widthHint = 1;
    about.setLayoutData(below);
    table.addListener(SWT.Selection, event -> describe());
    describe();
    PushButton make = Named.as("welcome.new", new PushButton(card, look, false, Icon.ADD));
    make.text(WelcomePart.WORDS.get("new"));
    make.addListener(SWT.Selection, event -> make());
  }

  /** No row is cut. */
  private void wholeRows(Rectangle room) {
    int rows = Math.max(1, room.height / table.getItemHeight());
    table.setBounds(0, 0, room.width, rows * table.getItemHeight());
  }

  /** Says what the picked one makes. */
  private void describe() {
    about.setText(Template.of(picked()).label().replace("&", "&&"));
  }

  private String picked() {
    return table.getItem(Math.max(0, table.getSelectionIndex())).getText();
  }

  private void make() {
    projects.newProject(picked());
  }
}
