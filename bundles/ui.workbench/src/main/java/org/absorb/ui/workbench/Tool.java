package org.absorb.ui.workbench;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.look.Icon;

/**
 * A button in a part's tab row, for {@link Site#tools}.
 *
 * @param sign its icon
 * @param possible whether it can be pressed now
 */
public record Tool(String id, String label, Icon sign, BooleanSupplier possible, Runnable action)
    implements Command {

  /**
   * A button whose label is the message of its id.
   *
   * @param words of the bundle
   */
  public static Tool of(
      Messages words, String id, Icon sign, BooleanSupplier possible, Runnable action) {
    return new Tool(id, words.get(id), sign, possible, action);
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
