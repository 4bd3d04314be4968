package org.absorb.ui.workbench.internal.theme;

import org.absorb.model.parameter.Parameter;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.PreferenceType;

/**
 * How the window looks.
 *
 * @param dark light text on dark ground
 */
public record Appearance(@Parameter(label = "dark", byDefault = "false") boolean dark) {

  /** Its page of preferences. */
  public static final PreferenceType<Appearance> PAGE = new Page();

  private static final class Page implements PreferenceType<Appearance> {
    @Override
    public String id() {
      return "appearance";
    }

    @Override
    public String label() {
      return Messages.of(Appearance.class).get("appearance");
    }

    @Override
    public Class<Appearance> settings() {
      return Appearance.class;
    }
  }
}
