package org.absorb.ui.help.internal.tour;

import org.absorb.model.parameter.Parameter;
import org.absorb.ui.workbench.PreferenceType;

/**
 * Whether the tour was taken, or left; kept with the preferences.
 *
 * @param taken since the user first came
 */
public record Seen(@Parameter(byDefault = "false") boolean taken) {

  static final PreferenceType<Seen> PAGE = PreferenceType.kept("tour", Seen.class);
}
