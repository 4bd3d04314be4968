package org.absorb.ui.runs.internal.table;

import java.util.function.UnaryOperator;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.dialog.LineDialog;

/** The words of the run table. */
final class Tables {

  static final Messages WORDS = Messages.of(Tables.class);

  private Tables() {}

  /**
   * What is to be asked for.
   *
   * @param key of the messages: {@code .title}, {@code .label} and {@code .do}
   * @param check what is wrong with a text; empty if nothing
   * @param about fills the label
   */
  static LineDialog.Question question(String key, UnaryOperator<String> check, Object... about) {
    return new LineDialog.Question(
        WORDS.get(key + ".title"), WORDS.get(key + ".label", about), WORDS.get(key + ".do"), check);
  }
}
