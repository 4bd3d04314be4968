package org.absorb.ui.analyses.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the runs that a picture was made from. */
@Component(service = Command.class)
public final class OpenFromFigure implements Command {

  private final Workbench workbench;

  @Activate
  public OpenFromFigure(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public String id() {
    return "analyses.openFromFigure";
  }

  @Override
  public String label() {
    return Analysing.WORDS.get("command.figure");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.FIGURE);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.ANALYSE, 20, 20));
  }

  @Override
  public void run() {
    FileDialog dialog = new FileDialog(workbench.shell(), SWT.OPEN);
    dialog.setText(Analysing.WORDS.get("figure.title"));
    dialog.setFilterExtensions(new String[] {"*.png;*.svg", "*"});
    workbench
        .selection()
        .project()
        .ifPresent(project -> dialog.setFilterPath(project.files().figures().toString()));
    String chosen = dialog.open();
    if (chosen != null) {
      new Origins(workbench).open(Path.of(chosen));
    }
  }
}
