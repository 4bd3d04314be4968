package org.absorb.cli.internal.command;

import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** Makes a document of {@code path=value} arguments. */
final class Assignments {

  private Assignments() {}

  /**
   * The document with the settings made, in their order.
   *
   * @throws BadInputException if one is no setting
   */
  static Tree apply(Tree document, List<String> settings) {
    Tree whole = document;
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new BadInputException(Command.WORDS.get("set.form", setting));
      }
      try {
        whole =
            whole.with(
                Path.of(setting.substring(0, equals).trim()), value(setting.substring(equals + 1)));
      } catch (IllegalArgumentException e) {
        throw new BadInputException(Command.WORDS.get("set.path", setting, e.getMessage()));
      }
    }
    return whole;
  }

  /** JSON if it is JSON, else the text itself. */
  private static Value value(String text) {
    try {
      return JsonText.read(text);
    } catch (IllegalArgumentException e) {
      return Value.of(text);
    }
  }
}
