package org.absorb.ui.experiments.internal.sweep;

import java.util.Optional;

/** What is typed in a cell, with an undo of its own until it is taken. */
public interface Typing {

  /** What undo would take back; empty: nothing. */
  Optional<String> undoable();

  void undo();

  /** What redo would do again; empty: nothing. */
  Optional<String> redoable();

  void redo();
}
