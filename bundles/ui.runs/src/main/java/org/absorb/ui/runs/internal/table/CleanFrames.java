package org.absorb.ui.runs.internal.table;

import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes frames of finished runs by a rule; a dialog says how many at first. */
@Component(service = Command.class)
public final class CleanFrames implements Command {

  private final Workbench workbench;

  @Activate
  public CleanFrames(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public String id() {
    return "project.clean";
  }

  @Override
  public String label() {
    return Tables.WORDS.get("clean");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.DELETE);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.FILE, 10, 5));
  }

  @Override
  public boolean enabled() {
    return project().filter(OpenProject::writable).isPresent();
  }

  private Optional<OpenProject> project() {
    return workbench.selection().project().filter(workbench.projects().open()::contains);
  }

  @Override
  public void run() {
    project().ifPresent(project -> new CleanDialog(workbench, project).open());
  }
}
