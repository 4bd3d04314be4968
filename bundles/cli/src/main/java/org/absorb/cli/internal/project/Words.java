package org.absorb.cli.internal.project;

import org.absorb.model.text.Messages;

/** The words of this package. */
final class Words {

  static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}
}
