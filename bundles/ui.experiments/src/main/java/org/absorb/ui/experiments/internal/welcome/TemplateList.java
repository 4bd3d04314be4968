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
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The templates, each with what it makes; a double click or Enter begins with one. */
final class TemplateList {

  private static final int ROWS = 7;

  private final Table table;
  private final ProjectActions projects;

  TemplateList(Composite card, Look look, ProjectActions projects) {
    this.projects = projects;
    table =
        SoftSelection.unsearched(
            Named.as(
                "welcome.templates",
                new Table(card, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL)));
    Ground.of(look, Tone.PART, table);
    SoftSelection.of(look, table);
    TableColumn name = new TableColumn(table, SWT.LEFT);
    TableColumn about = new TableColumn(table, SWT.LEFT);
    for (String each : Template.names()) {
      Template template = Template.of(each);
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {template.name(), template.label()});
    }
    table.select(0);
    name.pack();
    table.addListener(
        SWT.Resize,
        event -> about.setWidth(Math.max(1, table.getClientArea().width - name.getWidth())));
    GridData room = new GridData(SWT.FILL, SWT.FILL, true, true);
    room.heightHint = ROWS * table.getItemHeight();
    room.widthHint = 1;
    table.setLayoutData(room);
    table.addListener(SWT.DefaultSelection, event -> make());
    table.addListener(
        SWT.MouseMove,
        event -> {
          TableItem item = table.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
          table.setToolTipText(item == null ? null : item.getText(1));
        });
    PushButton make = Named.as("welcome.new", new PushButton(card, look, false, Icon.ADD));
    make.text(WelcomePart.WORDS.get("new"));
    make.addListener(SWT.Selection, event -> make());
  }

  private void make() {
    projects.newProject(table.getItem(Math.max(0, table.getSelectionIndex())).getText());
  }
}
