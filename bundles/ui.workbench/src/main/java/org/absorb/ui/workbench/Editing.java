package org.absorb.ui.workbench;

import java.util.Optional;

/** A document that is edited. After each change the part calls {@link Site#changed}. */
public interface Editing {

  /** Whether there is something to save. */
  boolean dirty();

  /**
   * Saves; whether it is saved now. If it cannot be, it has told the user why, or the user has
   * thought better of it.
   */
  boolean save();

  /** What undo would take back, as the user did it ("Change learning rate"); empty: nothing. */
  Optional<String> undoable();

  void undo();

  /** What redo would do again; empty: nothing. */
  Optional<String> redoable();

  void redo();
}
