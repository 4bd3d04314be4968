package org.absorb.cli.internal.project;

import org.absorb.cli.internal.Wording;

/** The words of this package. */
final class Words {

  static final Wording MESSAGES = Wording.of(Words.class);

  private Words() {}
}
