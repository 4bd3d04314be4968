package org.absorb.ui.workbench;

import java.util.Optional;
import org.absorb.ui.workbench.project.OpenProject;

/** A part that is shown. Its widgets go with its parent; {@link #close} is for the rest. */
public interface Part {

  /** Takes the keyboard. */
  void focus();

  /** What can be saved and undone here; empty for a part that only shows. */
  default Optional<Editing> editing() {
    return Optional.empty();
  }

  /** The project that what is edited belongs to; empty for a part of no single one. */
  default Optional<OpenProject> project() {
    return Optional.empty();
  }

  /**
   * Turns to another input, as if it had been made for that; asked only while it is {@link
   * Site#isPassing passing}.
   */
  default void turn(String input) {
    throw new UnsupportedOperationException("has one input for ever");
  }

  /** Moves to where one types to filter or search; nothing in a part that has no such place. */
  default void find() {}

  /** The page of the help about it, by the name of its file; empty: any. */
  default String help() {
    return "";
  }

  /** Called once, when it is gone: stops listening. */
  default void close() {}
}
