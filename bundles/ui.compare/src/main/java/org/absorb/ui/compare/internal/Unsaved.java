package org.absorb.ui.compare.internal;

import java.util.function.Consumer;

/**
 * What is to be saved: the latest, one save at a time. Any thread.
 *
 * @param <T> a document: a value
 */
final class Unsaved<T> {

  private T next; // null while there is nothing
  private boolean saving;

  /**
   * Takes something in place of what waits.
   *
   * @return whether {@link #save} is to be called, since nobody saves
   */
  synchronized boolean put(T document) {
    next = document;
    boolean first = !saving;
    saving = true;
    return first;
  }

  /** Saves until nothing waits. What goes wrong is thrown, unless there is a later one to save. */
  void save(Consumer<T> to) {
    for (T document = take(); document != null; document = take()) {
      try {
        to.accept(document);
      } catch (RuntimeException | Error e) {
        if (!goesOn()) {
          throw e;
        }
      }
    }
  }

  /** Whether something is being saved, or is about to be. */
  synchronized boolean saving() {
    return saving;
  }

  /** Waits until nothing is. */
  synchronized void settle() throws InterruptedException {
    while (saving) {
      wait();
    }
  }

  private synchronized T take() {
    T taken = next;
    next = null;
    saving(taken != null);
    return taken;
  }

  private synchronized boolean goesOn() {
    saving(next != null);
    return saving;
  }

  private void saving(boolean now) {
    saving = now;
    notifyAll();
  }
}
