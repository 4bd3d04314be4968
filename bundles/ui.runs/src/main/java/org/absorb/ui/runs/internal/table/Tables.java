package org.absorb.ui.runs.internal.table;

import org.absorb.model.text.Messages;

/** The words of the run table. */
final class Tables {

  static final Messages WORDS = Messages.of(Tables.class);

  private Tables() {}
}
