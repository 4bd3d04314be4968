package org.absorb.ui.runs.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.absorb.ui.runs.internal.Row.Target;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;

/** An order about all runs of all open projects. */
class AllCommand implements Command {

  private static final int GROUP = 20;

  private final Act act;
  private final Workbench workbench;
  private final Queue queue;

  AllCommand(Act act, Workbench workbench, Queue queue) {
    this.act = act;
    this.workbench = workbench;
    this.queue = queue;
  }

  @Override
  public String id() {
    return "queue." + act.name().toLowerCase(Locale.ROOT) + "All";
  }

  @Override
  public String label() {
    return Runs.WORDS.get("all." + act.name());
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(act.icon());
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.RUN, GROUP, act.ordinal()));
  }

  @Override
  public boolean enabled() {
    return Actions.concerns(act, queue.jobs());
  }

  @Override
  public void run() {
    List<Target> all = workbench.projects().open().stream().map(Target::all).toList();
    new Actions(workbench).give(act, all);
  }
}
