package org.absorb.ui.plugins.internal;

import org.absorb.model.text.Messages;

/** What the classes here have in common. */
final class Managing {

  static final Messages WORDS = Messages.of(Managing.class);

  private Managing() {}
}
