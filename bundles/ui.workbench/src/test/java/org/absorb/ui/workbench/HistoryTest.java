package org.absorb.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private final History<String> history = new History<>("a");

  @Test
  void editsAreTakenBackAndDoneAgain() {
    history.edit("Change x", "x", "b");
    history.edit("Change y", "y", "c");
    assertEquals(Optional.of("Change y"), history.undoable());
    history.undo();
    assertEquals("b", history.present());
    assertEquals(Optional.of("Change y"), history.redoable());
    history.undo();
    assertEquals("a", history.present());
    assertEquals(Optional.empty(), history.undoable());
    history.redo();
    history.redo();
    assertEquals("c", history.present());
    assertEquals(Optional.empty(), history.redoable());
  }

  @Test
  void eachKeyInAFieldIsPartOfOneEditUntilItIsSettled() {
    history.edit("Change x", "x", "1");
    history.edit("Change x", "x", "1.");
    history.edit("Change x", "x", "1.2");
    history.settle();
    history.edit("Change x", "x", "1.25");
    history.undo();
    assertEquals("1.2", history.present());
    history.undo();
    assertEquals("a", history.present());
  }

  @Test
  void typedAndTakenBackIsNoEdit() {
    history.edit("Change x", "x", "ab");
    history.edit("Change x", "x", "a");
    assertEquals(Optional.empty(), history.undoable());
    history.edit("Change x", "x", "b");
    history.undo();
    assertEquals("a", history.present());
  }

  @Test
  void anEditAfterUndoForgetsWhatWasUndone() {
    history.edit("Change x", "x", "b");
    history.undo();
    history.edit("Change y", "y", "c");
    assertEquals(Optional.empty(), history.redoable());
    history.redo();
    assertEquals("c", history.present());
  }

  @Test
  void anEditThatChangesNothingIsNone() {
    history.edit("Change x", "x", "a");
    assertEquals(Optional.empty(), history.undoable());
  }
}
