package org.absorb.ui.analyses.internal;

import org.absorb.model.text.Messages;

/** The words of this bundle. */
final class Analysing {

  static final Messages WORDS = Messages.of(Analysing.class);

  private Analysing() {}
}
