package org.absorb.ui.runs.internal;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.look.Icon;

/** A button in the part's tab row. */
record Tool(String name, Icon sign, BooleanSupplier possible, Runnable action) implements Command {

  @Override
  public String id() {
    return name;
  }

  @Override
  public String label() {
    return Runs.WORDS.get(name);
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(sign);
  }

  @Override
  public boolean enabled() {
    return possible.getAsBoolean();
  }

  @Override
  public void run() {
    action.run();
  }
}
