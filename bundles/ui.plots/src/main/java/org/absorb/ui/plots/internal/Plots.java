package org.absorb.ui.plots.internal;

import org.absorb.model.text.Messages;

/** The words of this bundle. */
final class Plots {

  static final Messages WORDS = Messages.of(Plots.class);

  private Plots() {}
}
