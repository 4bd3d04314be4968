package org.absorb.ui.help.internal;

import org.absorb.model.text.Messages;

/** The words of this bundle. */
final class Helps {

  static final Messages WORDS = Messages.of(Helps.class);

  private Helps() {}
}
