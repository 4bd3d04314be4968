package org.absorb.ui.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A value that is edited, and what it was: every edit can be taken back and done again. Edits of
 * one thing in a row, as with each key in a field, are one until it is settled. One thread.
 *
 * @param <T> immutable
 */
public final class History<T> {

  private static final int MOST = 1000;

  private record Step<T>(String label, T state) {}

  private final Deque<Step<T>> past = new ArrayDeque<>();
  private final Deque<Step<T>> future = new ArrayDeque<>();
  private T present;
  private String open = "";

  public History(T first) {
    this.present = first;
  }

  public T present() {
    return present;
  }

  /**
   * Makes an edit.
   *
   * @param label as the user did it: "Change learning rate"
   * @param key what is edited; an edit with the same key as the one before it is part of it
   */
  public void edit(String label, String key, T edited) {
    if (edited.equals(present)) {
      return;
    }
    if (!key.equals(open)) {
      past.push(new Step<>(label, present));
      if (past.size() > MOST) {
        past.removeLast();
      }
    } else if (!past.isEmpty() && past.peek().state().equals(edited)) {
      past.pop(); // typed and taken back: nothing was done
      key = "";
    }
    open = key;
    present = edited;
    future.clear();
  }

  /** Ends an edit: what follows is another. */
  public void settle() {
    open = "";
  }

  /** What undo would take back. */
  public Optional<String> undoable() {
    return Optional.ofNullable(past.peek()).map(Step::label);
  }

  /** What redo would do again. */
  public Optional<String> redoable() {
    return Optional.ofNullable(future.peek()).map(Step::label);
  }

  public void undo() {
    move(past, future);
  }

  public void redo() {
    move(future, past);
  }

  private void move(Deque<Step<T>> from, Deque<Step<T>> to) {
    settle();
    Step<T> step = from.poll();
    if (step != null) {
      to.push(new Step<>(step.label(), present));
      present = step.state();
    }
  }
}
