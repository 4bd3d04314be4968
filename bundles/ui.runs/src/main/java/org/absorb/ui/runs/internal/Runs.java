package org.absorb.ui.runs.internal;

import org.absorb.model.text.Messages;

/** The words of this bundle. */
final class Runs {

  static final Messages WORDS = Messages.of(Runs.class);

  private Runs() {}
}
