package org.absorb.ui.experiments.internal.explorer;

import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.look.Icon;

/** Closes every line of the tree. */
record CollapseAll(Runnable action) implements Command {

  @Override
  public String id() {
    return "explorer.collapse";
  }

  @Override
  public String label() {
    return Messages.of(CollapseAll.class).get("collapse");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.COLLAPSE);
  }

  @Override
  public void run() {
    action.run();
  }
}
