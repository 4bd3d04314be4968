package org.absorb.ui.scaling.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens a CSV file of curves in the cockpit. */
@Component(service = Command.class)
public final class OpenCurves implements Command {

  private final Workbench workbench;

  @Activate
  public OpenCurves(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  static Optional<Path> ask(Shell shell) {
    FileDialog dialog = new FileDialog(shell, SWT.OPEN);
    dialog.setText(Scaling.WORDS.get("open.title"));
    dialog.setFilterExtensions(new String[] {"*.csv", "*"});
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  @Override
  public String id() {
    return "scaling.openCurves";
  }

  @Override
  public String label() {
    return Scaling.WORDS.get("command.open");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.ANALYSIS);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.ANALYSE, 20, 10));
  }

  @Override
  public void run() {
    ask(workbench.shell()).ifPresent(file -> open(workbench, file));
  }

  /** Shows a file in the cockpit. */
  static void open(Workbench workbench, Path file) {
    workbench.show(CockpitType.ID);
    for (Part part : workbench.parts(CockpitType.ID)) {
      if (part instanceof CockpitPart cockpit) {
        cockpit.open(file);
        return;
      }
    }
  }
}
