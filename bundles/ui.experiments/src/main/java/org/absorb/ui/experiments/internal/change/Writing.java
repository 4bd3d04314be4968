package org.absorb.ui.experiments.internal.change;

import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.project.OpenProject;

/** Whether files may be written. */
final class Writing {

  private static final Messages WORDS = Messages.of(Writing.class);

  private Writing() {}

  /**
   * Says why not.
   *
   * @throws BadInputException if the project is read-only
   */
  static void allowed(OpenProject project) {
    if (!project.writable()) {
      throw new BadInputException(WORDS.get("read.only", project.name()));
    }
  }
}
