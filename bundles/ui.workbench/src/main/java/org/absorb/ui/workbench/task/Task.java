package org.absorb.ui.workbench.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that is going on. Any thread. */
public final class Task implements Track {

  private final String label;
  private final boolean keeps;
  private final Runnable moved;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long began = System.nanoTime();
  private volatile double share = Double.NaN;
  private volatile boolean cancelled;
  private Thread thread; // null before and after

  /**
   * @param keeps whether something would be lost if it were stopped
   */
  Task(String label, boolean keeps, Runnable moved) {
    this.label = label;
    this.keeps = keeps;
    this.moved = moved;
  }

  public String label() {
    return label;
  }

  boolean keeps() {
    return keeps;
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
    interrupt();
    moved.run();
  }

  private synchronized void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
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

  synchronized void begin(Thread working) {
    thread = working;
  }

  /** From now on its thread is another's. */
  synchronized void end() {
    thread = null;
    ended.countDown();
  }

  /** Waits for its end; whether it came. */
  boolean ends(long nanos) {
    try {
      return ended.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
