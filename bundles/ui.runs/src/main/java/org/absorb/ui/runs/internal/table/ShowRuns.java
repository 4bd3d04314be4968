package org.absorb.ui.runs.internal.table;

import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings the run table to the front. */
@Component(service = Command.class)
public final class ShowRuns implements Command {

  private static final int GROUP = 30;

  private final Workbench workbench;

  @Activate
  public ShowRuns(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public String id() {
    return "runs.show";
  }

  @Override
  public String label() {
    return Tables.WORDS.get("show");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.TABLE);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.RUN, GROUP, 0));
  }

  @Override
  public Optional<String> keys() {
    return Optional.of("Ctrl+Shift+R");
  }

  @Override
  public void run() {
    workbench.show(RunsType.ID);
  }
}
