package org.absorb.observable.standard.internal;

import org.absorb.model.run.Column;
import org.absorb.model.text.Messages;

/** Columns with their labels, which stand in the message bundle. */
final class Columns {

  private static final Messages WORDS = Messages.of(Columns.class);

  private Columns() {}

  /** A column labelled {@code column.NAME}. */
  static Column of(String name, String symbol, String unit) {
    return of(name, name, symbol, unit);
  }

  /** A column labelled {@code column.WORD}, whatever its name. */
  static Column of(String name, String word, String symbol, String unit) {
    return new Column(name, WORDS.get("column." + word), symbol, unit);
  }
}
