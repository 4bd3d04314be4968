package org.absorb.ui.workbench.internal.theme;

import org.absorb.model.parameter.Parameter;
import org.absorb.ui.workbench.PreferenceType;

/**
 * How the window looks.
 *
 * @param dark light text on dark ground
 */
public record Appearance(@Parameter(byDefault = "false") boolean dark) {

  /** Its page of preferences. */
  public static final PreferenceType<Appearance> PAGE = new AppearancePage();
}
