package org.absorb.cli.internal;

import java.util.ArrayList;
import java.util.List;

/** Whether somebody pressed Ctrl-C. Any thread. */
public final class Interruption {

  private volatile boolean requested;
  private final List<Runnable> listeners = new ArrayList<>();

  /** Whether to stop. */
  public boolean requested() {
    return requested;
  }

  /** Asks to stop; what is to be told is told on this thread. */
  public void request() {
    List<Runnable> told;
    synchronized (this) {
      requested = true;
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  /** Tells {@code listener} once asked to stop; at once if that has happened. */
  public void whenRequested(Runnable listener) {
    synchronized (this) {
      listeners.add(listener);
      if (!requested) {
        return;
      }
    }
    listener.run();
  }
}
