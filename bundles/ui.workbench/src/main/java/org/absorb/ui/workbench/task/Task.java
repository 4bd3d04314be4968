package org.absorb.ui.workbench.task;

/** Work that is going on. Any thread. */
public final class Task implements Track {

  private final String label;
  private final Runnable moved;
  private final long began = System.nanoTime();
  private volatile double share = Double.NaN;
  private volatile boolean cancelled;
  private volatile Thread thread;

  Task(String label, Runnable moved) {
    this.label = label;
    this.moved = moved;
  }

  public String label() {
    return label;
  }

  /** How much is done, 0 to 1; not-a-number while that is not known. */
  public double share() {
    return share;
  }

  public double seconds() {
    return (System.nanoTime() - began) * 1e-9;
  }

  /** Asks it to stop; it does when it next looks, or waits. */
  public void cancel() {
    cancelled = true;
    Thread working = thread;
    if (working != null) {
      working.interrupt();
    }
    moved.run();
  }

  @Override
  public void at(double done) {
    share = done;
    moved.run();
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void begin(Thread working) {
    thread = working;
  }

  void end() {
    thread = null;
  }
}
