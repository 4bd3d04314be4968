package org.absorb.ui.experiments.internal.welcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.absorb.store.Project;
import org.absorb.ui.experiments.internal.command.ProjectActions;
import org.absorb.ui.experiments.internal.welcome.RecentProjects.Recent;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.SoftSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The projects that were open last: Enter opens one, Delete forgets it. */
final class RecentTable {

  private static final int NAME = 200;
  private static final int WHEN = 150;
  private static final int MOST_ROWS = 6;

  private final Workbench workbench;
  private final ProjectActions projects;
  private final RecentProjects recent;
  private final Table table;
  private final Runnable stop;

  RecentTable(Composite parent, Workbench workbench, ProjectActions projects) {
    this.workbench = workbench;
    this.projects = projects;
    this.recent = new RecentProjects(workbench.preferences());
    table =
        SoftSelection.unsearched(
            Named.as(
                "welcome.recent",
                new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL)));
    Ground.of(workbench.look(), Tone.PART, table);
    SoftSelection.of(workbench.look(), table);
    TableColumn name = new TableColumn(table, SWT.LEFT);
    name.setWidth(NAME);
    TableColumn folder = new TableColumn(table, SWT.LEFT);
    TableColumn when = new TableColumn(table, SWT.LEFT);
    when.setWidth(WHEN);
    table.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    table.addListener(
        SWT.Resize,
        event -> folder.setWidth(Math.max(1, table.getClientArea().width - NAME - WHEN)));
    table.addListener(SWT.DefaultSelection, event -> open((Recent) event.item.getData()));
    table.addListener(SWT.KeyDown, this::key);
    stop = workbench.preferences().onChange(() -> table.getDisplay().asyncExec(() -> list()));
    list();
  }

  /** Reads which folders are still projects, off this thread: one may lie on a disk that sleeps. */
  private void list() {
    if (table.isDisposed()) {
      return;
    }
    List<Recent> all = recent.all();
    workbench
        .tasks()
        .run(
            WelcomePart.WORDS.get("reading"),
            track -> all.stream().map(RecentTable::line).toList(),
            lines -> show(all, lines));
  }

  private static String[] line(Recent one) {
    String name;
    try {
      name = Project.open(one.folder()).name();
    } catch (RuntimeException e) {
      name = WelcomePart.WORDS.get("lost", one.folder().getFileName());
    }
    return new String[] {name, one.folder().toString(), when(one.opened())};
  }

  private static String when(Instant opened) {
    ZoneId here = ZoneId.systemDefault();
    LocalDate day = LocalDate.ofInstant(opened, here);
    long ago = LocalDate.now(here).toEpochDay() - day.toEpochDay();
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm").withZone(here);
    return switch ((int) Math.min(ago, 2)) {
      case 0 -> WelcomePart.WORDS.get("today", time.format(opened));
      case 1 -> WelcomePart.WORDS.get("yesterday");
      default -> DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
    };
  }

  private void show(List<Recent> all, List<String[]> lines) {
    if (table.isDisposed()) {
      return;
    }
    int picked = table.getSelectionIndex();
    table.removeAll();
    for (int i = 0; i < all.size(); i++) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(lines.get(i));
      item.setData(all.get(i));
    }
    if (all.isEmpty()) {
      TableItem none = new TableItem(table, SWT.NONE);
      none.setText(1, "");
      none.setText(0, WelcomePart.WORDS.get("recent.none"));
    } else {
      table.select(Math.max(0, Math.min(picked, all.size() - 1)));
    }
    GridData room = (GridData) table.getLayoutData();
    room.heightHint = Math.max(1, Math.min(MOST_ROWS, all.size())) * table.getItemHeight();
    table.requestLayout();
  }

  private void open(Recent one) {
    if (one != null) {
      projects.open(one.folder());
    }
  }

  private void key(Event event) {
    if (event.keyCode == SWT.DEL
        && table.getSelectionCount() == 1
        && table.getSelection()[0].getData() instanceof Recent one) {
      recent.forget(one.folder());
    }
  }

  /** Whether there is something to choose. */
  boolean isKnown() {
    return !recent.all().isEmpty();
  }

  /** Takes the keyboard, if there is something to choose. */
  boolean focus() {
    return isKnown() && table.setFocus();
  }

  void close() {
    stop.run();
  }
}
